/** All customers at once: what presses most, and how each of them stands. */
@NullMarked
package io.fleetmend.exposure.overview;

import org.jspecify.annotations.NullMarked;
