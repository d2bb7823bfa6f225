package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import java.util.List;

/**
 * What one job does; both lists sorted.
 *
 * @param packages all approved missing updates of an endpoint at once; none for a restart
 * @param bulletins what it closes, or what runs old code until the restart
 */
public record Work(Action action, List<MinimumVersion> packages, List<BulletinId> bulletins) {
    /** Closed list; what an agent can be told besides these, nobody plans. */
    public enum Action {
        INSTALL,
        RESTART
    }

    public Work {
        packages = List.copyOf(packages);
        bulletins = List.copyOf(bulletins);
        if (action == Action.RESTART && !packages.isEmpty()) {
            throw new IllegalArgumentException("a restart must install nothing, but had %s".formatted(packages));
        }
    }

    public static Work install(List<MinimumVersion> packages, List<BulletinId> bulletins) {
        return new Work(Action.INSTALL, packages, bulletins);
    }

    public static Work restart(List<BulletinId> bulletins) {
        return new Work(Action.RESTART, List.of(), bulletins);
    }

    public boolean installs() {
        return action == Action.INSTALL;
    }

    public boolean isEmpty() {
        return installs() && packages.isEmpty();
    }
}
