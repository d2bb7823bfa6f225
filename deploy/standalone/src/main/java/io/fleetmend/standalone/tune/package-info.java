/** Making later starts faster. */
@NullMarked
package io.fleetmend.standalone.tune;

import org.jspecify.annotations.NullMarked;
