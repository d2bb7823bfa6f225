package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.JobId;
import io.fleetmend.scheduler.window.Occurrence;

/** The one job of an endpoint that is neither ended nor waiting for a restart. */
public record OpenJob(JobId job, boolean begun, Occurrence occurrence, Work work) {}
