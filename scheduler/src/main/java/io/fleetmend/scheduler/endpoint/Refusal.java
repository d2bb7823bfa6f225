package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint refused a document that we never handed out to it: somebody forged it, or gave it what was meant for another.
 *
 * @param detail the agent's own words
 * @param job what the document said to be; zeros when it was not readable
 * @param attempt the same
 * @param at when we heard of it
 * @param report digest of the signed report, as its Content-Digest says it
 */
public record Refusal(
        Reason reason, @Nullable String detail, JobId job, AttemptId attempt, Instant at, String report) {}
