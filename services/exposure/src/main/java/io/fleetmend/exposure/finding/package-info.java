/** Findings and exposure, to ask for. */
@NullMarked
package io.fleetmend.exposure.finding;

import org.jspecify.annotations.NullMarked;
