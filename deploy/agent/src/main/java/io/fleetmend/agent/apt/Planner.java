package io.fleetmend.agent.apt;

import io.fleetmend.agent.inventory.DebianInventory;
import io.fleetmend.agent.packages.Plan;
import io.fleetmend.agent.packages.Plan.Unmet;
import io.fleetmend.agent.packages.Plan.Update;
import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.UnreadableVersionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * From "at least these versions" to exactly what apt will install: only upwards, only what is installed, only what is offered. What apt
 * must newly install for that, a dependency such as a new kernel's package, comes along; it is from the same trusted sources.
 */
final class Planner {
    private static final Set<Reason> ONE_MAY_SPOIL_ALL =
            EnumSet.of(Reason.WOULD_REMOVE, Reason.HELD, Reason.PACKAGE_MANAGER_FAILED);

    private final Apt apt;

    Planner(Apt apt) {
        this.apt = apt;
    }

    private record Wanted(MinimumVersion minimum, InstalledPackage installed) {}

    Plan plan(List<MinimumVersion> minima, Instant issuedAt, StepLog steps) throws Setback {
        List<InstalledPackage> packages = DebianInventory.packages(apt.root());
        List<Unmet> unmet = new ArrayList<>();
        List<Wanted> below = new ArrayList<>();
        for (MinimumVersion minimum : minima) {
            for (InstalledPackage installed : packages) {
                if (matches(minimum, installed) && isBelow(minimum, installed, issuedAt)) {
                    if (installed.held()) {
                        unmet.add(
                                unmet(minimum, Reason.HELD, "the endpoint's owner holds it at " + installed.version()));
                    } else {
                        below.add(new Wanted(minimum, installed));
                    }
                }
            }
        }
        AptOffers offers =
                AptOffers.of(apt, below.stream().map(Wanted::installed).toList(), steps);
        List<Update> updates = new ArrayList<>();
        for (Wanted wanted : below) {
            String candidate = offers.candidate(wanted.installed()).orElse("");
            if (candidate.isEmpty() || older(candidate, wanted.minimum().version())) {
                unmet.add(unmet(
                        wanted.minimum(),
                        Reason.NOT_OFFERED,
                        "%s is wanted, but the endpoint's sources offer %s"
                                .formatted(wanted.minimum().version(), candidate.isEmpty() ? "none" : candidate)));
            } else {
                InstalledPackage installed = wanted.installed();
                updates.add(new Update(installed.name(), installed.architecture(), installed.version(), candidate));
            }
        }
        try {
            return new Plan(updates, together(updates, steps), unmet);
        } catch (Setback e) {
            if (updates.size() < 2 || !ONE_MAY_SPOIL_ALL.contains(e.reason())) {
                throw e;
            }
            return withoutSpoilers(updates, unmet, steps);
        }
    }

    /** One package that apt cannot bring forward must not keep the others from their updates: each has to fit to those before it. */
    private Plan withoutSpoilers(List<Update> updates, List<Unmet> unmet, StepLog steps) throws Setback {
        List<Update> fitting = new ArrayList<>();
        List<Update> together = List.of();
        List<Unmet> all = new ArrayList<>(unmet);
        for (Update update : updates) {
            fitting.add(update);
            try {
                together = together(fitting, steps);
            } catch (Setback e) {
                if (!ONE_MAY_SPOIL_ALL.contains(e.reason())) {
                    throw e;
                }
                fitting.removeLast();
                MinimumVersion minimum = new MinimumVersion(update.name(), update.architecture(), update.to());
                all.add(unmet(minimum, e.reason(), e.detail()));
            }
        }
        return new Plan(fitting, together, all);
    }

    private static Unmet unmet(MinimumVersion minimum, Reason reason, String why) {
        return new Unmet(minimum, reason, minimum.name() + ": " + why);
    }

    private static boolean matches(MinimumVersion minimum, InstalledPackage installed) {
        boolean anyArchitecture = installed.architecture().equals("all")
                || minimum.architecture().equals("all")
                || minimum.architecture().isEmpty();
        return installed.name().equals(minimum.name())
                && (anyArchitecture || installed.architecture().equals(minimum.architecture()));
    }

    private boolean isBelow(MinimumVersion minimum, InstalledPackage installed, Instant issuedAt) throws Setback {
        if (older(minimum.version(), installed.version()) && !changedAfter(installed, issuedAt)) {
            throw Setback.refused(
                    Reason.DOWNGRADE,
                    "%s %s is installed, the job names the older %s"
                            .formatted(installed.name(), installed.version(), minimum.version()));
        }
        return older(installed.version(), minimum.version());
    }

    /** Somebody else updated it while the job was on its way: no downgrade was meant. dpkg writes the file list with each unpacking. */
    private boolean changedAfter(InstalledPackage installed, Instant issuedAt) {
        Path info = apt.root().file("/var/lib/dpkg/info");
        for (String file :
                List.of(installed.name() + ".list", installed.name() + ":" + installed.architecture() + ".list")) {
            try {
                if (Files.getLastModifiedTime(info.resolve(file)).toInstant().isAfter(issuedAt)) {
                    return true;
                }
            } catch (IOException e) {
                // the other name, then
            }
        }
        return false;
    }

    /** Lets apt itself find what must change together, and holds it to what we promise. */
    private List<Update> together(List<Update> wanted, StepLog steps) throws Setback {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>(List.of("-s", "install"));
        arguments.addAll(exactly(wanted));
        Root.Result result = apt.get("simulate", steps, arguments);
        if (!result.succeeded()) {
            throw AptWords.setback(result, Reason.PACKAGE_MANAGER_FAILED);
        }
        Simulation simulation = Simulation.parse(result.output());
        if (!simulation.removed().isEmpty()) {
            throw Setback.failed(Reason.WOULD_REMOVE, "would remove " + String.join(", ", simulation.removed()));
        }
        for (Update update : simulation.updates()) {
            if (!update.from().isEmpty() && older(update.to(), update.from())) {
                throw Setback.refused(
                        Reason.DOWNGRADE,
                        "%s would go from %s back to %s".formatted(update.name(), update.from(), update.to()));
            }
        }
        return simulation.updates();
    }

    static List<String> exactly(List<Update> updates) {
        return updates.stream()
                .map(update -> AptOffers.qualified(update.name(), update.architecture()) + "=" + update.to())
                .toList();
    }

    private static boolean older(String version, String than) throws Setback {
        try {
            return DebVersion.parse(version).compareTo(DebVersion.parse(than)) < 0;
        } catch (UnreadableVersionException e) {
            throw Setback.refused(Reason.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }
}
