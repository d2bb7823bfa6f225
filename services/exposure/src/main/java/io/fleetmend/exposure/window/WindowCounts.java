package io.fleetmend.exposure.window;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.InventoryChange;
import io.fleetmend.exposure.engine.View;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.exposure.live.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts exposure windows as they end, by what is known of bulletins then. A window that ended before its bulletin was read is not among
 * them, and a bulletin that is revised later leaves its counts.
 */
@ApplicationScoped
public class WindowCounts {
    private static final String ALL_PRODUCTS = "";

    private final Rows rows;
    private final WindowStore windows;
    private final LiveEngine engine;

    WindowCounts(Rows rows, WindowStore windows, LiveEngine engine) {
        this.rows = rows;
        this.windows = windows;
        this.engine = engine;
    }

    /** In the transaction that stored the change. Only what settles something goes through the endpoint's history. */
    public void count(InventoryChange change, Instant at) {
        if (!change.settles()) {
            return;
        }
        Endpoint endpoint = change.endpoint();
        List<ExposureWindow> ended = windows.ofEndpoint(endpoint.customer().id(), endpoint.id()).stream()
                .filter(window -> window.protectedAt().equals(at))
                .toList();
        List<Counted> counted = engine.read(view -> counted(view, endpoint, ended));
        if (!counted.isEmpty()) {
            rows.write(
                    """
                    insert into exposure_window_count (provider_id, customer_id, product, hours, windows)
                    select ?, ?, product, hours, count(*) from jsonb_to_recordset(?::jsonb) as ended (product text, hours int)
                     group by product, hours
                    on conflict (provider_id, customer_id, product, hours)
                    do update set windows = exposure_window_count.windows + excluded.windows""",
                    endpoint.customer().provider().value(),
                    endpoint.customer().id().value(),
                    Rows.json(counted));
        }
    }

    record Counted(String product, int hours) {}

    private static List<Counted> counted(View view, Endpoint endpoint, List<ExposureWindow> ended) {
        List<Counted> counted = new ArrayList<>();
        for (ExposureWindow window : ended) {
            int hours = Lengths.hours(window.duration());
            counted.add(new Counted(ALL_PRODUCTS, hours));
            view.bulletin(window.bulletin()).map(bulletin -> products(bulletin, endpoint)).stream()
                    .flatMap(Set::stream)
                    .forEach(product -> counted.add(new Counted(product, hours)));
        }
        return counted;
    }

    private static Set<String> products(Bulletin bulletin, Endpoint endpoint) {
        Set<String> products = new TreeSet<>();
        bulletin.facts().sourceFixes().stream()
                .filter(fix -> fix.release().equals(endpoint.release()))
                .forEach(fix -> products.add(fix.sourcePackage()));
        bulletin.facts().binaryFixes().stream()
                .filter(fix -> fix.release().equals(endpoint.release()))
                .forEach(fix -> products.add(fix.sourcePackage()));
        return products;
    }

    /** Of these customers together. */
    @Transactional
    Lengths lengths(Collection<CustomerId> customers, @Nullable String product) {
        Map<Integer, Long> byHours = new HashMap<>();
        rows.read(
                """
                select hours, sum(windows)::bigint as windows from exposure_window_count
                 where product = ? and customer_id = any (?) group by hours""",
                row -> byHours.put(row.getInt("hours"), row.getLong("windows")),
                product == null ? ALL_PRODUCTS : product,
                (Object) customers.stream().map(CustomerId::value).toArray(UUID[]::new));
        return new Lengths(new TreeMap<>(byHours));
    }
}
