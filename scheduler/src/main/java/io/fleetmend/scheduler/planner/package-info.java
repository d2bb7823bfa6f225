/** What is to be done, when and where, worked out of what is known. Pure: no clock, no input or output; the same code can replay the past. */
@NullMarked
package io.fleetmend.scheduler.planner;

import org.jspecify.annotations.NullMarked;
