/** Gives the planner what it needs to know and carries out what it says. */
@NullMarked
package io.fleetmend.scheduler.planning;

import org.jspecify.annotations.NullMarked;
