/** The immutable record of every attempt: what was to be done, by whose decision, what was done, and what proves it. */
@NullMarked
package io.fleetmend.scheduler.evidence;

import org.jspecify.annotations.NullMarked;
