package io.fleetmend.agent.simulated;

import io.fleetmend.agent.packages.Archive;
import io.fleetmend.agent.packages.PackageManager;
import io.fleetmend.agent.packages.Plan;
import io.fleetmend.agent.packages.Plan.Unmet;
import io.fleetmend.agent.packages.Plan.Update;
import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.UnreadableVersionException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Packages that exist in memory: they begin as a real machine's inventory, and an installation raises their versions to what the job
 * names. Its sources offer whatever is asked for.
 */
final class VirtualPackages implements PackageManager {
    private final RealInventory origin;
    private final String hostname;
    private final Clock clock;
    /** Only what differs from the shared origin: there are thousands of these. */
    private final Map<Integer, InstalledPackage> raised = new HashMap<>();

    private int installations;

    VirtualPackages(RealInventory origin, String hostname, Clock clock) {
        this.origin = origin;
        this.hostname = hostname;
        this.clock = clock;
    }

    @Override
    public synchronized InventoryReport inventory() {
        List<InstalledPackage> packages = new ArrayList<>(origin.packages());
        raised.forEach(packages::set);
        RestartState restart = new RestartState(RestartState.Requirement.NONE, List.of(), "", "");
        PackageSources sources = new PackageSources(true, clock.instant(), null, List.of());
        String digest = InventoryReport.digestOf(origin.os(), restart, sources, packages);
        return new InventoryReport(digest, clock.instant(), hostname, origin.os(), restart, sources, packages);
    }

    @Override
    public void refresh(StepLog steps) {
        steps.record("refresh (simulated)", () -> 0, code -> code);
    }

    @Override
    public boolean refreshIsDue() {
        return false;
    }

    @Override
    public synchronized Plan plan(List<MinimumVersion> wanted, Instant issuedAt, StepLog steps) throws Setback {
        List<Update> updates = new ArrayList<>();
        List<Unmet> unmet = new ArrayList<>();
        for (InstalledPackage installed : inventory().packages()) {
            for (MinimumVersion minimum : wanted) {
                if (installed.name().equals(minimum.name())) {
                    int order = compare(installed.version(), minimum.version());
                    if (order > 0) {
                        throw Setback.refused(
                                Reason.DOWNGRADE,
                                "%s %s is installed, the job names the older %s"
                                        .formatted(installed.name(), installed.version(), minimum.version()));
                    } else if (order < 0 && installed.held()) {
                        unmet.add(new Unmet(minimum, Reason.HELD, installed.name() + " is held"));
                    } else if (order < 0) {
                        updates.add(new Update(
                                installed.name(), installed.architecture(), installed.version(), minimum.version()));
                    }
                }
            }
        }
        return new Plan(updates, updates, unmet);
    }

    private static int compare(String installed, String minimum) throws Setback {
        try {
            return DebVersion.parse(installed).compareTo(DebVersion.parse(minimum));
        } catch (UnreadableVersionException e) {
            throw Setback.refused(Reason.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Archive> download(Plan plan, StepLog steps) {
        return List.of();
    }

    @Override
    public synchronized void install(Plan plan, List<Archive> archives, StepLog steps) {
        steps.record("install (simulated)", () -> 0, code -> code);
        installations++;
        List<InstalledPackage> packages = inventory().packages();
        for (int i = 0; i < packages.size(); i++) {
            InstalledPackage installed = packages.get(i);
            for (Update update : plan.wanted()) {
                if (concerns(update, installed) && !installed.version().equals(update.to())) {
                    raised.put(i, raise(installed, update.to()));
                }
            }
        }
    }

    private static boolean concerns(Update update, InstalledPackage installed) {
        return installed.name().equals(update.name())
                && installed.architecture().equals(update.architecture());
    }

    /** The source's version goes along, as far as the two were the same but for epoch and binary-only rebuilds. */
    private static InstalledPackage raise(InstalledPackage old, String version) {
        boolean same = bare(old.version()).equals(bare(old.sourceVersion()));
        boolean epoch = old.sourceVersion().contains(":") || !old.version().contains(":");
        String source = epoch ? version : version.replaceFirst("^\\d+:", "");
        return new InstalledPackage(
                old.name(),
                old.architecture(),
                version,
                old.sourceName(),
                same ? source.replaceFirst("\\+b\\d+$", "") : old.sourceVersion(),
                old.held(),
                old.state());
    }

    private static String bare(String version) {
        return version.replaceFirst("^\\d+:", "").replaceFirst("\\+b\\d+$", "");
    }

    /** Also of those that had nothing left to change. */
    synchronized int installations() {
        return installations;
    }

    @Override
    public boolean isInterrupted() {
        return false;
    }

    @Override
    public void recover(Plan plan, List<Archive> archives, StepLog steps) {
        install(plan, archives, steps);
    }

    @Override
    public List<Archive> archivesToHeal(StepLog steps) {
        return List.of();
    }

    @Override
    public void discardArchives() {}
}
