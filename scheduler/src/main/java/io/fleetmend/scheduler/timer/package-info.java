/** What is due when. A table, so that nothing is forgotten; served in turns by tenant, so that nobody waits for another's flood. */
@NullMarked
package io.fleetmend.scheduler.timer;

import org.jspecify.annotations.NullMarked;
