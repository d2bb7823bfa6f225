package io.fleetmend.ingest.supersedence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** From update to update in one direction, each visited once, so that circles end. */
final class Steps {
    private final String sql;
    private final Function<Replacement, String> direction;
    private final Set<String> visited;
    /** Where the way goes on from. */
    private Collection<String> next;

    /** @param sql the replacements of the updates that the first parameter names, at most as many as the second says */
    Steps(String sql, Function<Replacement, String> direction, Collection<String> from) {
        this.sql = sql;
        this.direction = direction;
        this.visited = new HashSet<>(from);
        this.next = from;
    }

    boolean goOn() {
        return !next.isEmpty();
    }

    /** Adds what is one step further, as long as there are fewer than {@code most}. */
    void step(Connection connection, Set<Replacement> found, int most) throws SQLException {
        if (next.isEmpty()) {
            return;
        }
        Set<String> reached = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", next.toArray()));
            statement.setInt(2, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && found.size() < most) {
                    Replacement replacement = new Replacement(row.getString("newer"), row.getString("older"));
                    found.add(replacement);
                    String there = direction.apply(replacement);
                    if (visited.add(there)) {
                        reached.add(there);
                    }
                }
            }
        }
        next = reached;
    }
}
