/** What runs, and how it is. */
@NullMarked
package io.fleetmend.standalone.status;

import org.jspecify.annotations.NullMarked;
