package io.fleetmend.e2e.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** What lies in the tables for a provider, read past row-level security: the same before and after, or somebody changed it. */
final class VictimChecksum {
    private static final String TABLES = """
            select c.table_schema || '.' || c.table_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.column_name = 'provider_id' and t.table_type = 'BASE TABLE'
              and c.table_schema in ('tenant_api', 'ingest', 'exposure', 'scheduler')
            order by 1""";

    private VictimChecksum() {}

    /** By table; the ones in {@code ticking} change by the clock alone and are left out. */
    static Map<String, String> of(Connection superuser, String provider, Set<String> ticking) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Statement statement = superuser.createStatement()) {
            for (String table : tables(statement)) {
                if (!ticking.contains(table)) {
                    sums.put(table, sum(statement, table, provider));
                }
            }
        }
        if (sums.isEmpty()) {
            throw new AssertionError("there is no table with tenants in it");
        }
        return sums;
    }

    /** As soon as what was begun before is done: events travel, and what they cause is written. */
    static Map<String, String> settled(Connection superuser, String provider, Set<String> ticking) {
        AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
        Awaitility.await("the rows of P have come to rest")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> {
                    Map<String, String> now = of(superuser, provider, ticking);
                    return now.equals(last.getAndSet(now));
                });
        return Objects.requireNonNull(last.get(), "set at birth");
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String sum(Statement statement, String table, String provider) throws SQLException {
        String query = """
                select count(*) || ' rows ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
                from %s t where provider_id = '%s'""".formatted(table, provider);
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
