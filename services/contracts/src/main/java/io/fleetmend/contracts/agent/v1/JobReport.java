package io.fleetmend.contracts.agent.v1;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.JobId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /agent/v1/reports}: how an attempt went. The same report may arrive any number of times, the first one counts.
 *
 * @param outcome what the agent believes; the server believes the inventory
 * @param reason why it is not {@link Outcome#INSTALLED}; null when it is
 * @param detail the package manager's or agent's own words, at most 4 kB
 * @param inventoryBefore digest before the first change
 * @param inventoryAfter digest after the last one; the report of that inventory is sent as well
 * @param steps what was run, in order
 * @param changes packages whose version is another now
 */
public record JobReport(
        JobId job,
        AttemptId attempt,
        long sequence,
        Outcome outcome,
        @Nullable Reason reason,
        @Nullable String detail,
        @Nullable String inventoryBefore,
        @Nullable String inventoryAfter,
        List<Step> steps,
        List<Change> changes,
        Instant at) {
    public JobReport {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
    }

    /** STARTED is told once work began; the others end the attempt. */
    public enum Outcome {
        STARTED,
        INSTALLED,
        NOTHING_TO_DO,
        FAILED,
        REFUSED
    }

    /** Why an attempt did not install; people see these words in their language. */
    public enum Reason {
        // refused: the manifest is not one this endpoint may obey
        SIGNATURE_INVALID,
        WRONG_ENDPOINT,
        REPLAYED,
        EXPIRED,
        NOT_YET_VALID,
        UNREADABLE,
        DOWNGRADE,
        UNKNOWN_VERB,
        RESTART_NOT_ALLOWED,
        // failed: the endpoint could not
        INDEX_REFRESH_FAILED,
        NOT_OFFERED,
        HELD,
        WOULD_REMOVE,
        LOCKED,
        DISK_FULL,
        DOWNLOAD_FAILED,
        UNTRUSTED_SOURCE,
        PACKAGE_MANAGER_FAILED,
        INTERRUPTED,
        PRE_HOOK_FAILED
    }

    /** @param exitCode of the package manager; -1 when it was killed */
    public record Step(String name, int exitCode, Instant startedAt, Instant endedAt) {}

    /** A package's version before and after. */
    public record Change(String name, String architecture, String from, String to) {}
}
