package io.fleetmend.agent.apt;

import io.fleetmend.agent.inventory.DebianInventory;
import io.fleetmend.agent.inventory.RefreshRecord;
import io.fleetmend.agent.packages.Archive;
import io.fleetmend.agent.packages.PackageManager;
import io.fleetmend.agent.packages.Plan;
import io.fleetmend.agent.packages.Progress;
import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.agent.root.Root;
import io.fleetmend.agent.state.Json;
import io.fleetmend.agent.state.StateFolder;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Debian's apt and dpkg. */
public final class AptPackages implements PackageManager {
    private static final String REFRESH = "refresh.json";

    private final Root root;
    private final StateFolder state;
    private final AptLimits limits;
    private final Clock clock;
    private final Consumer<Progress> told;
    private final Apt apt;

    /**
     * @param state root's own folder; the last refresh is remembered in it
     * @param told how far a download or an installation is
     */
    public AptPackages(Root root, StateFolder state, AptLimits limits, Clock clock, Consumer<Progress> told) {
        this.root = root;
        this.state = state;
        this.limits = limits;
        this.clock = clock;
        this.told = told;
        this.apt = new Apt(root, limits.lockTimeout());
    }

    /**
     * @param lockTimeout how long to wait while somebody else uses the package manager
     * @param refreshEvery how old the indexes may become between jobs
     */
    public record AptLimits(Duration lockTimeout, Duration refreshEvery) {
        public static final AptLimits DEFAULT = new AptLimits(Duration.ofMinutes(5), Duration.ofHours(4));
    }

    @Override
    public InventoryReport inventory() {
        return DebianInventory.read(root, lastRefresh(), clock.instant());
    }

    /** Without {@code --error-on=any} apt answers 0 when it could fetch nothing and went on with old indexes. */
    @Override
    public void refresh(StepLog steps) throws Setback {
        Root.Result result = apt.get("refresh", steps, List.of("--error-on=any", "update"));
        Instant now = clock.instant();
        if (result.succeeded()) {
            remember(new RefreshRecord(true, now, now, null));
            return;
        }
        Setback setback = AptWords.setback(result, Reason.INDEX_REFRESH_FAILED);
        if (setback.reason() != Reason.LOCKED) {
            remember(new RefreshRecord(false, now, lastRefresh().completeAt(), setback.detail()));
        }
        throw setback;
    }

    @Override
    public boolean refreshIsDue() {
        RefreshRecord last = lastRefresh();
        Instant completeAt = last.completeAt();
        return !last.complete()
                || completeAt == null
                || completeAt.plus(limits.refreshEvery()).isBefore(clock.instant());
    }

    @Override
    public Plan plan(List<MinimumVersion> wanted, Instant issuedAt, StepLog steps) throws Setback {
        Plan plan = new Planner(apt).plan(wanted, issuedAt, steps);
        if (!plan.changesNothing()) {
            ArchiveFolder.prepare(root);
            List<Download> downloads = downloads(plan, steps);
            Unauthenticated.refuse(root, downloads);
            DiskSpace.check(apt, plan, downloads, steps);
        }
        return plan;
    }

    private List<Download> downloads(Plan plan, StepLog steps) throws Setback {
        Root.Result result = apt.get("list archives", steps, install(plan, "--print-uris"));
        if (!result.succeeded()) {
            throw AptWords.setback(result, Reason.PACKAGE_MANAGER_FAILED);
        }
        return Download.parse(result.output());
    }

    @Override
    public List<Archive> download(Plan plan, StepLog steps) throws Setback {
        Root.Result result = apt.getTelling("download", steps, install(plan, "--download-only"), told);
        if (!result.succeeded()) {
            throw AptWords.setback(result, Reason.DOWNLOAD_FAILED);
        }
        return ArchiveFolder.seal(root);
    }

    @Override
    public void install(Plan plan, List<Archive> archives, StepLog steps) throws Setback {
        Root.Result result = apt.getTelling("install", steps, install(plan, "--no-download"), told);
        if (!result.succeeded()) {
            Setback first = AptWords.setback(result, Reason.PACKAGE_MANAGER_FAILED);
            if (first.reason() == Reason.LOCKED || !isInterrupted()) {
                throw first;
            }
            Root.Result healed = new StagedRecovery(apt, steps).run(plan, archives);
            if (!healed.succeeded()) {
                throw first;
            }
        }
    }

    @Override
    public boolean isInterrupted() {
        return DebianInventory.packages(root).stream()
                .anyMatch(installed -> installed.state() != PackageState.INSTALLED);
    }

    @Override
    public void recover(Plan plan, List<Archive> archives, StepLog steps) throws Setback {
        Root.Result result = new StagedRecovery(apt, steps).run(plan, archives);
        if (!result.succeeded()) {
            throw AptWords.setback(result, Reason.PACKAGE_MANAGER_FAILED);
        }
    }

    @Override
    public List<Archive> archivesToHeal(StepLog steps) throws Setback {
        return HealingArchives.fetch(apt, steps);
    }

    @Override
    public void discardArchives() {
        ArchiveFolder.clear(root);
    }

    private static List<String> install(Plan plan, String how) {
        List<String> arguments = new ArrayList<>(List.of(how, "install"));
        arguments.addAll(Planner.exactly(plan.wanted()));
        return arguments;
    }

    private RefreshRecord lastRefresh() {
        Optional<byte[]> stored = state.read(REFRESH);
        return stored.map(bytes -> Json.read(bytes, RefreshRecord.class)).orElse(RefreshRecord.NEVER);
    }

    private void remember(RefreshRecord refresh) {
        state.write(REFRESH, Json.bytes(refresh));
    }
}
