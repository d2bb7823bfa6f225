package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why one bulletin is missing on one endpoint, and what comes next.
 *
 * @param packageName which package it is about; empty when the reason holds for the bulletin as a whole
 * @param job the one that is to install it; null when there is none yet
 * @param window in which it, or what may be installed of it, is installed next; null when that is not in sight
 * @param nextAttemptAt from when on the endpoint's next check-in brings the job; null when that is not in sight, or it has it
 */
public record Explanation(
        BulletinId bulletin,
        PrimaryReason reason,
        String packageName,
        @Nullable JobId job,
        @Nullable Occurrence window,
        @Nullable Instant nextAttemptAt) {}
