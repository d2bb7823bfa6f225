/** Measurements, one JSON object per line. */
@NullMarked
package io.fleetmend.standalone.bench;

import org.jspecify.annotations.NullMarked;
