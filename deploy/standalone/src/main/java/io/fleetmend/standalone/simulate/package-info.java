/** A simulated fleet on the demonstration. */
@NullMarked
package io.fleetmend.standalone.simulate;

import org.jspecify.annotations.NullMarked;
