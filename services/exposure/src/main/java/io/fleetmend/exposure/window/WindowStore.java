package io.fleetmend.exposure.window;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.exposure.live.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Derives exposure windows from the inventory changes that the caller may see. */
@ApplicationScoped
class WindowStore {
    private static final int ENDPOINTS_AT_ONCE = 50;
    private static final String CHANGES = """
            select endpoint_id, received_at, digest, restart, reinstalled, added, removed
              from inventory_change
             where customer_id = ? and endpoint_id = any (?)
             order by endpoint_id, change_id""";
    private static final String REPORTING = """
            select distinct endpoint_id from inventory_change
             where customer_id = ? and endpoint_id >= ?
             order by endpoint_id limit ?""";

    private final Rows rows;
    private final LiveEngine engine;

    WindowStore(Rows rows, LiveEngine engine) {
        this.rows = rows;
        this.engine = engine;
    }

    /** An endpoint is one customer's for good; named, it spares going through the changes of the whole provider. */
    @Transactional
    List<ExposureWindow> ofEndpoint(CustomerId customer, EndpointId endpoint) {
        return windows(customer, endpoint.value());
    }

    /**
     * In the order of their keys; the history of as many endpoints is gone through as it takes.
     *
     * @param from the first endpoint that counts
     * @param after the key of a window
     */
    @Transactional
    List<ExposureWindow> ofCustomer(CustomerId customer, UUID from, String after, int limit) {
        List<ExposureWindow> found = new ArrayList<>();
        UUID next = from;
        while (found.size() < limit) {
            UUID[] endpoints = rows.read(
                            REPORTING,
                            row -> row.getObject("endpoint_id", UUID.class),
                            customer.value(),
                            next,
                            ENDPOINTS_AT_ONCE)
                    .toArray(UUID[]::new);
            windows(customer, endpoints).stream()
                    .filter(window -> window.key().compareTo(after) > 0)
                    .limit(limit - found.size())
                    .forEach(found::add);
            if (endpoints.length < ENDPOINTS_AT_ONCE) {
                return found;
            }
            next = Visible.following(endpoints[endpoints.length - 1]);
        }
        return found;
    }

    private List<ExposureWindow> windows(CustomerId customer, UUID... endpoints) {
        return windows(rows.read(CHANGES, WindowStore::change, customer.value(), endpoints));
    }

    private List<ExposureWindow> windows(List<StoredChange> changes) {
        Map<EndpointId, List<StoredChange>> byEndpoint = new LinkedHashMap<>();
        changes.forEach(change -> byEndpoint
                .computeIfAbsent(change.endpoint(), key -> new ArrayList<>())
                .add(change));
        return engine.read(view -> {
            List<ExposureWindow> windows = new ArrayList<>();
            byEndpoint.forEach((endpoint, ofOne) -> windows.addAll(Replay.windows(view, endpoint, ofOne)));
            windows.sort(Comparator.comparing(ExposureWindow::key));
            return windows;
        });
    }

    private static StoredChange change(ResultSet row) throws SQLException {
        return new StoredChange(
                new EndpointId(row.getObject("endpoint_id", UUID.class)),
                Objects.requireNonNull(Rows.instant(row, "received_at")),
                row.getString("digest"),
                Requirement.valueOf(row.getString("restart")),
                row.getBoolean("reinstalled"),
                Rows.ints(row, "added"),
                Rows.ints(row, "removed"));
    }
}
