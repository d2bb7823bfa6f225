/** Live progress: how the jobs of open deployments stand, told to whoever listens while it changes. */
@NullMarked
package io.fleetmend.scheduler.progress;

import org.jspecify.annotations.NullMarked;
