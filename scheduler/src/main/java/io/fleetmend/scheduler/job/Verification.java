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
import java.util.List;
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
        List<Job> waiting = jobs.lock(
                endpoint.provider(),
                endpoint.customer(),
                endpoint.endpoint(),
                JobState.VERIFYING,
                JobState.AWAITING_RESTART);
        if (!waiting.isEmpty()) {
            inventories.find(endpoint, digest).ifPresent(inventory -> confirmed(waiting, inventory.report()));
        }
    }

    private void confirmed(List<Job> waiting, InventoryReport inventory) {
        conclude(
                waiting.stream()
                        .filter(job -> job.state() == JobState.AWAITING_RESTART
                                || inventory.digest().equals(awaited(job)))
                        .map(job -> new Proven(job, Proof.of(job.work(), inventory)))
                        .filter(proven -> proven.state() != proven.job().state())
                        .toList(),
                inventory);
    }

    /** What an inventory makes of a job. */
    private record Proven(Job job, JobState state) {
        /** A restart closes none: what was installed before it had closed them. */
        boolean closesFindings() {
            return job.state() == JobState.VERIFYING && job.work().installs() && state != JobState.FAILED;
        }

        Jobs.Step step() {
            JobMove move = JobMove.of(job, state);
            return new Jobs.Step(job, state == JobState.FAILED ? move.because(JobReason.NOT_VERIFIED) : move);
        }

        Evidence.Kind evidence() {
            return job.state() == JobState.AWAITING_RESTART ? Evidence.Kind.RESTART : Evidence.Kind.ATTEMPT;
        }
    }

    /**
     * First the findings of all jobs, then the moves of all jobs, which set timers: what exposure tells locks the findings first and the
     * timer last, too.
     */
    private void conclude(List<Proven> all, InventoryReport inventory) {
        all.stream().filter(Proven::closesFindings).map(Proven::job).forEach(this::closeFindings);
        List<Job> there = jobs.moveAll(all.stream().map(Proven::step).toList());
        for (int i = 0; i < all.size(); i++) {
            Job job = there.get(i);
            attempts.record(job, job.attemptId(), all.get(i).evidence(), inventory.digest());
        }
    }

    private void closeFindings(Job job) {
        updates.closed(
                job.provider(), job.customer(), job.endpoint(), job.work().bulletins());
    }

    /** The agent says it is done: if the inventory that it names came after the lease, it may prove it at once. */
    void reported(Job running, Attempt attempt, String inventoryAfter) {
        Instant now = clock.instant();
        Job verifying =
                jobs.move(running, JobMove.of(running, JobState.VERIFYING).until(now.plus(config.verifyWithin())));
        inventories
                .find(running.owner(), inventoryAfter)
                .filter(inventory -> !inventory.at().isBefore(attempt.leasedAt()))
                .map(Inventories.Received::report)
                .ifPresent(inventory ->
                        conclude(List.of(new Proven(verifying, Proof.of(verifying.work(), inventory))), inventory));
    }

    private String awaited(Job job) {
        ReceivedReport report = attempts.find(job.owner(), Objects.requireNonNull(job.attemptId(), "it was leased"))
                .map(Attempt::report)
                .orElse(null);
        return report == null ? "" : Objects.requireNonNullElse(report.content().inventoryAfter(), "");
    }
}
