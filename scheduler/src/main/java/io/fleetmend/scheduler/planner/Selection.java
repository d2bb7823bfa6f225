package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.UnreadableVersionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Chooses, of all that is missing on an endpoint, what a job may install. */
final class Selection {
    private static final Verdict UNDECIDED = new Verdict(Verdict.State.PENDING, "", Instant.EPOCH);

    private final Map<BulletinId, Verdict> verdicts;
    private final Set<BulletinId> excepted;
    private final Set<String> declinedPackages = new HashSet<>();
    private final Set<String> exceptedPackages = new HashSet<>();
    private final Map<String, MinimumVersion> packages = new TreeMap<>();
    private final Set<String> bulletins = new TreeSet<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Selection(Map<BulletinId, Verdict> verdicts, Set<BulletinId> excepted) {
        this.verdicts = verdicts;
        this.excepted = excepted;
    }

    static Selection of(List<MissingUpdate> missing, Map<BulletinId, Verdict> verdicts, Set<BulletinId> excepted) {
        Selection selection = new Selection(verdicts, excepted);
        // what a declined bulletin names would be installed by any other bulletin of the same package: reject beats
        // approve
        missing.stream()
                .filter(update -> selection.state(update) == Verdict.State.DECLINED)
                .flatMap(update -> update.packages().stream())
                .forEach(target -> selection.declinedPackages.add(key(target)));
        missing.stream()
                .filter(selection::isExcepted)
                .flatMap(update -> update.packages().stream())
                .forEach(target -> selection.exceptedPackages.add(key(target)));
        missing.forEach(selection::choose);
        return selection;
    }

    Work work() {
        return Work.install(
                List.copyOf(packages.values()),
                bulletins.stream().map(BulletinId::new).toList());
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private boolean isExcepted(MissingUpdate update) {
        return excepted.contains(update.bulletin().bulletin());
    }

    private void choose(MissingUpdate update) {
        if (isExcepted(update) && state(update) != Verdict.State.DECLINED) {
            leaveOut(update, "", LeftOut.Reason.EXCEPTED);
            return;
        }
        switch (state(update)) {
            case PENDING -> leaveOut(update, "", LeftOut.Reason.NOT_APPROVED);
            case DECLINED -> leaveOut(update, "", LeftOut.Reason.DECLINED);
            case APPROVED, AUTO_APPROVED -> {
                if (update.packages().isEmpty()) {
                    leaveOut(update, "", LeftOut.Reason.NOT_OFFERED);
                }
                update.packages().forEach(target -> choose(update, target));
            }
        }
    }

    private void choose(MissingUpdate update, PackageTarget target) {
        Optional<LeftOut.Reason> reason = against(update, target);
        if (reason.isPresent()) {
            leaveOut(update, target.name(), reason.get());
            return;
        }
        MinimumVersion wanted = new MinimumVersion(target.name(), target.architecture(), target.target());
        packages.merge(key(target), wanted, Selection::newer);
        bulletins.add(update.bulletin().bulletin().value());
    }

    private Optional<LeftOut.Reason> against(MissingUpdate update, PackageTarget target) {
        if (declinedPackages.contains(key(target))) {
            return Optional.of(LeftOut.Reason.DECLINED);
        }
        if (exceptedPackages.contains(key(target))) {
            return Optional.of(LeftOut.Reason.EXCEPTED);
        }
        if (update.held().contains(target.name())) {
            return Optional.of(LeftOut.Reason.HELD);
        }
        try {
            DebVersion.parse(target.target());
            return Optional.empty();
        } catch (UnreadableVersionException e) {
            return Optional.of(LeftOut.Reason.UNREADABLE_VERSION);
        }
    }

    private Verdict.State state(MissingUpdate update) {
        return verdicts.getOrDefault(update.bulletin().bulletin(), UNDECIDED).state();
    }

    private void leaveOut(MissingUpdate update, String packageName, LeftOut.Reason reason) {
        leftOut.add(new LeftOut(update.bulletin().bulletin(), packageName, reason));
    }

    private static MinimumVersion newer(MinimumVersion one, MinimumVersion other) {
        return DebVersion.parse(one.version()).compareTo(DebVersion.parse(other.version())) >= 0 ? one : other;
    }

    private static String key(PackageTarget target) {
        return target.name() + ":" + target.architecture();
    }
}
