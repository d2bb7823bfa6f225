package io.fleetmend.agent.apply;

import io.fleetmend.agent.apply.JournalEntry.Complaint;
import io.fleetmend.agent.apply.JournalEntry.Downloaded;
import io.fleetmend.agent.apply.JournalEntry.Installed;
import io.fleetmend.agent.apply.JournalEntry.Received;
import io.fleetmend.agent.apply.JournalEntry.Reported;
import io.fleetmend.agent.apply.JournalEntry.Started;
import io.fleetmend.agent.apply.JournalEntry.Verified;
import io.fleetmend.agent.apply.JournalEntry.VerifiedInventory;
import io.fleetmend.agent.packages.PackageManager;
import io.fleetmend.agent.packages.Plan;
import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.agent.v1.JobReport.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Drives one attempt from its journal's last line to its report, whichever line that is. */
final class Attempt {
    /** The protocol allows 4 kB. */
    private static final int LONGEST_DETAIL = 4000;

    private final Surroundings around;
    private final Journal journal;
    private final JobManifest manifest;
    /** False once this very process wrote STARTED: only then is the transaction not one that a cut interrupted. */
    private boolean resumed = true;

    Attempt(Surroundings around, Journal journal, JobManifest manifest) {
        this.around = around;
        this.journal = journal;
        this.manifest = manifest;
    }

    /** @param journaled told after each line is on the disk */
    record Surroundings(
            Verification verification,
            TrustStore trust,
            PackageManager packages,
            Machine machine,
            Hooks hooks,
            ReportSpool spool,
            DiskReserve reserve,
            Clock clock,
            Consumer<String> journaled) {}

    /** Returns when the attempt is reported, or has to wait for a restart. */
    void advance() {
        Optional<JournalEntry> next = next();
        while (next.isPresent()) {
            journal.append(next.get());
            around.journaled().accept(next.get().getClass().getSimpleName());
            next = next();
        }
    }

    private Optional<JournalEntry> next() {
        StepLog steps = new StepLog(around.clock());
        try {
            return switch (journal.last()) {
                case Received received -> Optional.of(accept());
                case Verified verified -> Optional.of(prepare(steps));
                case Downloaded downloaded -> Optional.of(start(steps));
                case Started started -> run(started, steps);
                case Installed installed -> Optional.of(judge(installed));
                case VerifiedInventory verified -> Optional.of(report(verified.report()));
                case Reported reported -> Optional.empty();
            };
        } catch (Setback e) {
            Conclusion conclusion = new Conclusion(e.outcome(), e.reason(), e.detail());
            return Optional.of(new VerifiedInventory(now(), end(conclusion, steps.steps())));
        }
    }

    private JournalEntry accept() {
        around.trust().accept(manifest.sequence());
        return new Verified(now());
    }

    private JournalEntry prepare(StepLog steps) throws Setback {
        around.verification().timely(manifest, now());
        awaitWindow();
        around.spool().started(jobReport(new Conclusion(Outcome.STARTED, null, null), List.of(), null, Map.of(), null));
        PackageManager packages = around.packages();
        Plan nothing = new Plan(List.of(), List.of(), List.of());
        return switch (manifest.action()) {
            case JobManifest.Install install -> {
                refreshAndHeal(packages, steps);
                Plan plan = packages.plan(install.packages(), manifest.issuedAt(), steps);
                if (plan.changesNothing()) {
                    yield done(plan, steps);
                }
                yield new Downloaded(now(), plan, packages.download(plan, steps), steps.steps());
            }
            case JobManifest.Refresh refresh -> {
                packages.refresh(steps);
                yield done(nothing, steps);
            }
            case JobManifest.Report report -> done(nothing, steps);
            case JobManifest.Restart restart -> new Downloaded(now(), nothing, List.of(), List.of());
        };
    }

    /** Fresh indexes say where to fetch what heals; without them an endpoint is healed by what it has. */
    private static void refreshAndHeal(PackageManager packages, StepLog steps) throws Setback {
        try {
            packages.refresh(steps);
        } catch (Setback e) {
            if (e.reason() != Reason.LOCKED) {
                heal(packages, steps);
            }
            throw e;
        }
        heal(packages, steps);
    }

    private static void heal(PackageManager packages, StepLog steps) throws Setback {
        if (packages.isInterrupted()) {
            Plan nothing = new Plan(List.of(), List.of(), List.of());
            packages.recover(nothing, packages.archivesToHeal(steps), steps);
        }
    }

    private JournalEntry done(Plan plan, StepLog steps) {
        Conclusion conclusion = Conclusion.of(plan, around.packages().inventory(), null);
        return new VerifiedInventory(now(), end(conclusion, steps.steps()));
    }

    private JournalEntry start(StepLog steps) throws Setback {
        around.verification().timely(manifest, now());
        around.hooks().before(steps);
        InventoryReport before = around.packages().inventory();
        resumed = false;
        return new Started(now(), around.machine().bootId(), before.digest(), Conclusion.versions(before));
    }

    /** Empty while a restart that was asked for has not happened. */
    private Optional<JournalEntry> run(Started started, StepLog steps) {
        if (manifest.action() instanceof JobManifest.Restart) {
            return restart(started, steps);
        }
        Downloaded downloaded = journal.get(Downloaded.class);
        around.reserve().hold();
        try {
            if (!resumed) {
                around.packages().install(downloaded.plan(), downloaded.archives(), steps);
            } else if (isOpen()) {
                around.packages().recover(downloaded.plan(), downloaded.archives(), steps);
            } else {
                // half a transaction is healed at any hour; the rest of it needs a new window
                Plan heal = new Plan(List.of(), List.of(), List.of());
                around.packages().recover(heal, downloaded.archives(), steps);
            }
            around.hooks().after(steps);
            return Optional.of(new Installed(now(), null, steps.steps()));
        } catch (Setback e) {
            return Optional.of(new Installed(now(), new Complaint(e.reason(), e.detail()), steps.steps()));
        } finally {
            around.reserve().release();
        }
    }

    private Optional<JournalEntry> restart(Started started, StepLog steps) {
        if (!started.bootId().equals(around.machine().bootId())) {
            return Optional.of(new Installed(now(), null, List.of()));
        }
        if (!isOpen()) {
            Complaint none = new Complaint(Reason.INTERRUPTED, "the machine did not restart before the window's end");
            return Optional.of(new Installed(now(), none, List.of()));
        }
        if (!resumed) {
            var result = steps.record("restart", around.machine()::restart, r -> r.exitCode());
            if (!result.succeeded()) {
                Complaint refused = new Complaint(Reason.PACKAGE_MANAGER_FAILED, result.output());
                return Optional.of(new Installed(now(), refused, steps.steps()));
            }
        }
        return Optional.empty();
    }

    private JournalEntry judge(Installed installed) {
        Downloaded downloaded = journal.get(Downloaded.class);
        InventoryReport after = around.packages().inventory();
        Conclusion conclusion = Conclusion.of(downloaded.plan(), after, installed.setback());
        if (manifest.action() instanceof JobManifest.Restart) {
            Complaint complaint = installed.setback();
            conclusion = complaint == null
                    ? new Conclusion(Outcome.INSTALLED, null, null)
                    : new Conclusion(Outcome.FAILED, complaint.reason(), complaint.detail());
        }
        return new VerifiedInventory(now(), end(conclusion, installed.steps()));
    }

    private JobReport end(Conclusion conclusion, List<Step> last) {
        InventoryReport after = around.packages().inventory();
        List<Step> steps = new ArrayList<>();
        journal.find(Downloaded.class).ifPresent(downloaded -> steps.addAll(downloaded.steps()));
        steps.addAll(last);
        Optional<Started> started = journal.find(Started.class);
        String before = started.map(Started::inventoryBefore).orElse(after.digest());
        Map<String, String> versions = started.map(Started::versions).orElse(Conclusion.versions(after));
        return jobReport(conclusion, steps, before, versions, after);
    }

    private JournalEntry report(JobReport report) {
        InventoryReport inventory = around.packages().inventory();
        around.spool().ended(report, inventory);
        if (!around.packages().isInterrupted()) {
            around.packages().discardArchives();
        }
        return new Reported(now());
    }

    private JobReport jobReport(
            Conclusion conclusion,
            List<Step> steps,
            @Nullable String before,
            Map<String, String> versionsBefore,
            @Nullable InventoryReport after) {
        return new JobReport(
                manifest.job(),
                manifest.attempt(),
                manifest.sequence(),
                conclusion.outcome(),
                conclusion.reason(),
                shortened(conclusion.detail()),
                before,
                after == null ? null : after.digest(),
                steps,
                after == null ? List.of() : Conclusion.changes(versionsBefore, after),
                now());
    }

    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    private boolean isOpen() {
        try {
            around.verification().timely(manifest, now());
            return true;
        } catch (Setback e) {
            return false;
        }
    }

    private void awaitWindow() {
        Duration wait = Duration.between(now(), manifest.notBefore());
        if (wait.isPositive()) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Instant now() {
        return around.clock().instant();
    }
}
