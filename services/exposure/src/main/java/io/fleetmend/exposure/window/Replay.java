package io.fleetmend.exposure.window;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.Evidence;
import io.fleetmend.exposure.engine.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through the inventories of one endpoint once more, by what is known of bulletins now: a window ends with the first inventory by
 * which a bulletin that was missing is protected, restarts included, or does not concern the endpoint any more.
 */
final class Replay {
    private final View view;
    private final EndpointId endpoint;
    private final Set<Bulletin> exposed = new LinkedHashSet<>();
    private final List<ExposureWindow> windows = new ArrayList<>();
    private final History history = new History();

    private Replay(View view, EndpointId endpoint) {
        this.view = view;
        this.endpoint = endpoint;
    }

    /** @param changes of one endpoint, oldest first */
    static List<ExposureWindow> windows(View view, EndpointId endpoint, List<StoredChange> changes) {
        Replay replay = new Replay(view, endpoint);
        changes.forEach(replay::next);
        return replay.windows;
    }

    private void next(StoredChange change) {
        Evidence evidence = history.next(change);
        if (change.reinstalled()) {
            return;
        }
        Set<Bulletin> open = view.open(evidence);
        Set<Bulletin> closed = new LinkedHashSet<>(exposed);
        closed.removeAll(open);
        for (Bulletin bulletin : closed) {
            windows.add(ExposureWindow.of(
                    endpoint, bulletin.id(), bulletin.facts().releasedAt(), change.receivedAt(), change.digest()));
        }
        exposed.removeAll(closed);
        exposed.addAll(view.missing(evidence));
    }
}
