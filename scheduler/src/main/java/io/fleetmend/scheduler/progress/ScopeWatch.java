package io.fleetmend.scheduler.progress;

import io.fleetmend.contracts.DeploymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What those hear who may see the same: they share one look at the database. */
final class ScopeWatch {
    private final List<Listener> listeners = new ArrayList<>();
    private Map<DeploymentId, Progress> known = Map.of();

    synchronized void join(Listener listener) {
        listeners.add(listener);
    }

    synchronized int listeners() {
        return listeners.size();
    }

    /** Those that were open when somebody looked last. */
    synchronized Set<DeploymentId> known() {
        return Set.copyOf(known.keySet());
    }

    /**
     * @param open how the open ones stand now
     * @param closed how those stand that were open before, and are no more
     */
    synchronized void look(List<Progress> open, List<Progress> closed, Instant now) {
        List<Progress> changes = new ArrayList<>(closed);
        Map<DeploymentId, Progress> current = new LinkedHashMap<>();
        for (Progress progress : open) {
            current.put(progress.deployment(), progress);
            if (!progress.equals(known.get(progress.deployment()))) {
                changes.add(progress);
            }
        }
        known = current;
        listeners.removeIf(Listener::isGone);
        listeners.forEach(listener -> listener.tell(open, changes, now));
        listeners.removeIf(Listener::isGone);
    }

    synchronized void end() {
        listeners.forEach(Listener::end);
        listeners.clear();
    }
}
