/** Decisions over many customers at once, and what would come of them. */
@NullMarked
package io.fleetmend.scheduler.decision;

import org.jspecify.annotations.NullMarked;
