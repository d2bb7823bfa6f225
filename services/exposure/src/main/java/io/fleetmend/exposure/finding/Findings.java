package io.fleetmend.exposure.finding;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.exposure.engine.View;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Derives findings of the endpoints that the caller may see, in the order of endpoint and bulletin, one page at a time. */
@ApplicationScoped
class Findings {
    private static final int ENDPOINTS_AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final Visible visible;
    private final LiveEngine engine;
    private final Clock clock;

    Findings(Visible visible, LiveEngine engine, Clock clock) {
        this.visible = visible;
        this.engine = engine;
        this.clock = clock;
    }

    /** Where a page begins: after this bulletin of this endpoint. */
    private record Position(UUID endpoint, String bulletin) {
        static Position after(PageRequest page) {
            String after = page.after();
            if (after.isEmpty()) {
                return new Position(FIRST, "");
            }
            try {
                int slash = after.indexOf('/');
                return new Position(
                        EndpointId.of(after.substring(0, Math.max(0, slash))).value(), after.substring(slash + 1));
            } catch (IllegalArgumentException e) {
                throw Problems.invalid("cursor", "cursor must be one that a page before answered");
            }
        }

        static String key(Finding finding) {
            return finding.endpoint() + "/" + finding.bulletin();
        }
    }

    Page<Finding> list(Wanted wanted, PageRequest page) {
        Position position = Position.after(page);
        List<Finding> found = new ArrayList<>();
        if (wanted.endpoint() != null) {
            add(List.of(visible.require(wanted.endpoint())), wanted, position, page.limitPlusOne(), found);
        } else {
            addOfAll(wanted, position, page.limitPlusOne(), found);
        }
        return Page.of(found, page, Position::key);
    }

    private void addOfAll(Wanted wanted, Position position, int limit, List<Finding> found) {
        @Nullable UUID from = position.endpoint();
        while (from != null && found.size() < limit) {
            Visible.Batch batch = visible.endpoints(from, wanted.customer(), ENDPOINTS_AT_ONCE);
            add(batch.endpoints(), wanted, position, limit, found);
            from = batch.next();
        }
    }

    private void add(List<EndpointId> endpoints, Wanted wanted, Position position, int limit, List<Finding> found) {
        Instant now = clock.instant();
        for (EndpointId endpoint : endpoints) {
            if (found.size() < limit) {
                String after = endpoint.value().equals(position.endpoint()) ? position.bulletin() : "";
                found.addAll(engine.read(view -> of(view, endpoint, wanted, after, now, limit - found.size())));
            }
        }
    }

    private static List<Finding> of(
            View view, EndpointId id, Wanted wanted, String afterBulletin, Instant now, int limit) {
        return view.endpoint(id)
                .filter(wanted::matches)
                .map(endpoint -> view.pairs(endpoint, now).stream()
                        .filter(pair -> pair.bulletin().bulletin().value().compareTo(afterBulletin) > 0)
                        .filter(wanted::matches)
                        .limit(limit)
                        .map(pair -> Finding.of(pair, now))
                        .toList())
                .orElse(List.of());
    }

    /** What is known of one endpoint. */
    EndpointFindings ofEndpoint(EndpointId id, PageRequest page) {
        Page<Finding> findings = list(Wanted.of(id), page);
        Instant now = clock.instant();
        return engine.read(view -> view.endpoint(id)
                .map(endpoint -> new EndpointFindings(
                        id,
                        endpoint.release(),
                        endpoint.digest(),
                        endpoint.evidenceAt(),
                        view.distrust(endpoint, now).orElse(null),
                        view.unreadable(endpoint),
                        findings.items(),
                        findings.next()))
                .orElseThrow(Problems::notFound));
    }
}
