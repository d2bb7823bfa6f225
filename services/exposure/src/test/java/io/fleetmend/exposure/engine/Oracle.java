package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.versions.UnreadableVersionException;
import io.fleetmend.versions.scheme.VersionScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the engine must answer, from everything that was ever said, without an index: compares every package with every fix. */
final class Oracle {
    private final VersionScheme order;
    final Map<String, List<SourceFix>> bulletins = new LinkedHashMap<>();
    final Map<EndpointId, List<Report>> reports = new LinkedHashMap<>();

    record Report(List<InstalledPackage> packages, Requirement restart) {}

    Oracle(VersionScheme order) {
        this.order = order;
    }

    /** The states of an endpoint by bulletin; those that do not concern it are left out. */
    Map<String, FindingState> states(EndpointId endpoint) {
        Map<String, FindingState> states = new LinkedHashMap<>();
        List<Report> since = reports.getOrDefault(endpoint, List.of());
        bulletins.forEach((id, fixes) -> {
            FindingState state = since.isEmpty() ? FindingState.UNKNOWN : state(fixes, since);
            if (state != FindingState.NOT_APPLICABLE) {
                states.put(id, state);
            }
        });
        return states;
    }

    private FindingState state(List<SourceFix> fixes, List<Report> since) {
        Report last = since.getLast();
        Set<Answer> now = answers(fixes, last.packages());
        if (now.contains(Answer.BELOW)) {
            return FindingState.MISSING;
        }
        boolean mayRunOldCode = last.restart() != Requirement.NONE && mayRunOldCode(fixes, since, now);
        if (now.contains(Answer.UNREADABLE) || (mayRunOldCode && last.restart() == Requirement.UNKNOWN)) {
            return FindingState.UNKNOWN;
        }
        if (mayRunOldCode) {
            return FindingState.AWAITING_REBOOT;
        }
        return now.isEmpty() ? FindingState.NOT_APPLICABLE : FindingState.PROTECTED;
    }

    /** Something that was taken away since nothing had to restart is not known to be at the fix; or nobody ever said so. */
    private boolean mayRunOldCode(List<SourceFix> fixes, List<Report> since, Set<Answer> now) {
        boolean settledOnce = false;
        List<InstalledPackage> taken = new ArrayList<>();
        for (int i = 0; i < since.size(); i++) {
            if (since.get(i).restart() == Requirement.NONE) {
                settledOnce = true;
                taken.clear();
            } else if (i > 0) {
                Set<InstalledPackage> left = new HashSet<>(since.get(i - 1).packages());
                since.get(i).packages().forEach(left::remove);
                taken.addAll(left);
            }
        }
        Set<Answer> before = answers(fixes, taken);
        return before.contains(Answer.BELOW)
                || before.contains(Answer.UNREADABLE)
                || (!settledOnce && now.contains(Answer.AT_LEAST));
    }

    private enum Answer {
        BELOW,
        UNREADABLE,
        AT_LEAST
    }

    private Set<Answer> answers(List<SourceFix> fixes, List<InstalledPackage> packages) {
        Set<Answer> answers = new HashSet<>();
        for (SourceFix fix : fixes) {
            for (InstalledPackage installed : packages) {
                if (fix.sourcePackage().equals(installed.sourceName())) {
                    answers.add(answer(fix.fixedVersion(), installed));
                }
            }
        }
        return answers;
    }

    private Answer answer(String fixed, InstalledPackage installed) {
        if (!isReadable(fixed) || !isReadable(installed.sourceVersion())) {
            return Answer.UNREADABLE;
        }
        if (order.compare(installed.sourceVersion(), fixed) < 0) {
            return Answer.BELOW;
        }
        boolean certain = isReadable(installed.version()) && installed.state() == PackageState.INSTALLED;
        return certain ? Answer.AT_LEAST : Answer.UNREADABLE;
    }

    private boolean isReadable(String version) {
        try {
            return order.compare(version, version) == 0;
        } catch (UnreadableVersionException e) {
            return false;
        }
    }
}
