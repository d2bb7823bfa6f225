/** Debian and its kin: planning, downloading, installing with apt, and healing what a power cut left behind. */
@NullMarked
package io.fleetmend.agent.apt;

import org.jspecify.annotations.NullMarked;
