package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.evidence.Evidence;
import io.fleetmend.scheduler.finding.MissingUpdates;
import io.fleetmend.scheduler.inventory.Inventories;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Ends jobs by inventories. The report and the inventory that it names may come in either order. */
@ApplicationScoped
public class Verification {
    private final Jobs jobs;
    private final Attempts attempts;
    private final Inventories inventories;
    private final MissingUpdates updates;
    private final JobConfig config;
    private final Clock clock;

    Verification(
            Jobs jobs,
            Attempts attempts,
            Inventories inventories,
            MissingUpdates updates,
            JobConfig config,
            Clock clock) {
        this.jobs = jobs;
        this.attempts = attempts;
        this.inventories = inventories;
        this.updates = updates;
        this.config = config;
        this.clock = clock;
    }

    /** The endpoint says that this inventory, which is stored, is how it is now. */
    public void confirmed(EnrolledEndpoint endpoint, String digest) {
        jobs.lock(
                        endpoint.provider(),
                        endpoint.customer(),
                        endpoint.endpoint(),
                        JobState.VERIFYING,
                        JobState.AWAITING_RESTART)
                .forEach(job ->
                        inventories.find(endpoint, digest).ifPresent(inventory -> confirmed(job, inventory.report())));
    }

    private void confirmed(Job job, InventoryReport inventory) {
        if (job.state() == JobState.AWAITING_RESTART) {
            restarted(job, inventory);
        } else if (inventory.digest().equals(awaited(job))) {
            prove(job, inventory);
        }
    }

    /** The agent says it is done: if the inventory that it names came after the lease, it may prove it at once. */
    void reported(Job running, Attempt attempt, String inventoryAfter) {
        Instant now = clock.instant();
        Job verifying =
                jobs.move(running, JobMove.of(running, JobState.VERIFYING).until(now.plus(config.verifyWithin())));
        inventories
                .find(running.owner(), inventoryAfter)
                .filter(inventory -> !inventory.at().isBefore(attempt.leasedAt()))
                .ifPresent(inventory -> prove(verifying, inventory.report()));
    }

    private String awaited(Job job) {
        ReceivedReport report = attempts.find(job.owner(), Objects.requireNonNull(job.attemptId(), "it was leased"))
                .map(Attempt::report)
                .orElse(null);
        return report == null ? "" : Objects.requireNonNullElse(report.content().inventoryAfter(), "");
    }

    private void prove(Job job, InventoryReport inventory) {
        JobState proven = Proof.of(job.work().packages(), inventory);
        JobMove move = JobMove.of(job, proven);
        if (proven != JobState.FAILED) {
            // before the move, which sets timers: what exposure tells locks these rows first and the timer last, too
            updates.closed(
                    job.provider(), job.customer(), job.endpoint(), job.work().bulletins());
        }
        Job there = jobs.move(job, proven == JobState.FAILED ? move.because(JobReason.NOT_VERIFIED) : move);
        attempts.end(there, inventory.digest());
    }

    private void restarted(Job job, InventoryReport inventory) {
        JobState proven = Proof.of(job.work().packages(), inventory);
        if (proven != JobState.AWAITING_RESTART) {
            JobMove move = JobMove.of(job, proven);
            Job there = jobs.move(job, proven == JobState.FAILED ? move.because(JobReason.NOT_VERIFIED) : move);
            attempts.record(there, there.attemptId(), Evidence.Kind.RESTART, inventory.digest());
        }
    }
}
