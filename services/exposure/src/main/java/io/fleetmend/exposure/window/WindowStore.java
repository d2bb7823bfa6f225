package io.fleetmend.exposure.window;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
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
    private static final String CHANGES = """
            select endpoint_id, received_at, digest, restart, reinstalled, added, removed
              from inventory_change
             where %s = ?
             order by endpoint_id, change_id""";

    private final Rows rows;
    private final LiveEngine engine;

    WindowStore(Rows rows, LiveEngine engine) {
        this.rows = rows;
        this.engine = engine;
    }

    @Transactional
    List<ExposureWindow> ofEndpoint(EndpointId endpoint) {
        return windows(rows.read(CHANGES.formatted("endpoint_id"), WindowStore::change, endpoint.value()));
    }

    @Transactional
    List<ExposureWindow> ofCustomer(CustomerId customer) {
        return windows(rows.read(CHANGES.formatted("customer_id"), WindowStore::change, customer.value()));
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
