/** Jobs: one deployment's work on one endpoint, from planned to proven. */
@NullMarked
package io.fleetmend.scheduler.job;

import org.jspecify.annotations.NullMarked;
