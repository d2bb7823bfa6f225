package io.fleetmend.standalone.status;

import io.fleetmend.standalone.server.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How much there is, counted in the database itself. */
final class Counts {
    /** Findings are derived, not stored; the measurement of each customer holds their number. */
    private static final String OPEN_FINDINGS = """
            select case state when 'UNKNOWN' then 'unknown findings' else 'open findings' end,
                   coalesce(sum(coalesce((body -> 'pairs' ->> state)::bigint, 0)), 0)
            from unnest(array['MISSING', 'AWAITING_REBOOT', 'UNKNOWN']) as state left join exposure.compliance on true
            group by 1 order by 1""";

    private static final List<Count> ALL = List.of(
            new Count("bulletins", "select 'bulletins', count(*) from ingest.bulletin"),
            new Count("endpoints", "select 'endpoints', count(*) from scheduler.endpoint where retired_at is null"),
            new Count("open findings", OPEN_FINDINGS),
            new Count("jobs", "select 'jobs ' || state, count(*) from scheduler.job group by state order by state"));

    private final String url;

    Counts(int port, Secrets secrets) {
        this.url = "jdbc:postgresql://127.0.0.1:%d/fleetmend?user=postgres&password=%s"
                .formatted(port, secrets.get("postgres.postgres"));
    }

    /** @param sql gives rows of a name and a number */
    private record Count(String name, String sql) {}

    List<String> lines() {
        try (Connection connection = DriverManager.getConnection(url)) {
            List<String> lines = new ArrayList<>();
            for (Count count : ALL) {
                lines.addAll(count(connection, count));
            }
            return lines;
        } catch (SQLException e) {
            return List.of("counts: the database does not answer (%s)".formatted(e.getMessage()));
        }
    }

    private static List<String> count(Connection connection, Count count) {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(count.sql())) {
            while (rows.next()) {
                lines.add("%-22s %,d".formatted(rows.getString(1), rows.getLong(2)));
            }
        } catch (SQLException e) {
            lines.add("%-22s unknown (SQL state %s)".formatted(count.name(), e.getSQLState()));
        }
        return lines.isEmpty() ? List.of("%-22s 0".formatted(count.name())) : lines;
    }
}
