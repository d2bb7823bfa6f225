/** Stops what runs. */
@NullMarked
package io.fleetmend.standalone.down;

import org.jspecify.annotations.NullMarked;
