package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import java.util.List;

/** What one job does: all approved missing updates of an endpoint at once; both lists sorted. */
public record Work(List<MinimumVersion> packages, List<BulletinId> bulletins) {
    public Work {
        packages = List.copyOf(packages);
        bulletins = List.copyOf(bulletins);
    }

    public boolean isEmpty() {
        return packages.isEmpty();
    }
}
