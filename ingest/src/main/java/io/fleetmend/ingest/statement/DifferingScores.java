package io.fleetmend.ingest.statement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How often sources state a base score that its vector does not give. */
@ApplicationScoped
public class DifferingScores {
    private static final String COUNT = """
            select source, sum(differing_scores) as scores from statement where differing_scores > 0 group by source""";

    private final AgroalDataSource database;

    DifferingScores(AgroalDataSource database) {
        this.database = database;
    }

    /** Of the sources that have any. */
    public Map<String, Long> bySource() {
        Map<String, Long> counts = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(row.getString("source"), row.getLong("scores"));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("scores that differ could not be counted", e);
        }
    }
}
