/** Starts everything, watches it, and stops it. */
@NullMarked
package io.fleetmend.standalone.up;

import org.jspecify.annotations.NullMarked;
