package io.fleetmend.standalone.status;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How much there is, counted in the database itself.
 *
 * @param complete false when something could not be counted: then the product is not ready, whatever its processes say
 */
record Counts(List<String> lines, boolean complete) {
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
            new Count(
                    "jobs",
                    "select 'jobs ' || lower(state), count(*) from scheduler.job group by state order by state"));

    Counts {
        lines = List.copyOf(lines);
    }

    /** @param sql gives rows of a name and a number; none where there is nothing */
    private record Count(String name, String sql) {}

    static Counts in(Database database) {
        List<String> lines = new ArrayList<>();
        boolean complete = true;
        try (Connection connection = database.connect()) {
            for (Count count : ALL) {
                complete &= count(connection, count, lines);
            }
        } catch (SQLException e) {
            return new Counts(List.of("nothing can be counted: the database does not answer"), false);
        }
        return new Counts(lines, complete);
    }

    private static boolean count(Connection connection, Count count, List<String> lines) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(count.sql())) {
            int before = lines.size();
            while (rows.next()) {
                lines.add(line(rows.getString(1), "%,d".formatted(rows.getLong(2))));
            }
            if (lines.size() == before) {
                lines.add(line(count.name(), "0"));
            }
            return true;
        } catch (SQLException e) {
            lines.add(line(count.name(), "cannot be counted: " + firstLine(e)));
            return false;
        }
    }

    private static String firstLine(SQLException problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    private static String line(String name, String value) {
        return "  %-22s %s".formatted(name, value);
    }
}
