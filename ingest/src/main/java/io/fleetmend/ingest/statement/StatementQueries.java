package io.fleetmend.ingest.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads statements for people. */
@ApplicationScoped
class StatementQueries {
    private static final String ALL = "select * from statement where (source, key) > (?, ?)";
    private static final String OF_BULLETIN = " and bulletin = ?";
    private static final String OF_SUBJECT = " and subject = ?";
    private static final String IN_ORDER = " order by source, key limit ?";
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;

    StatementQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** Each of the two narrows down; null for any. */
    List<StatementView> list(@Nullable String bulletin, @Nullable String subject, PageRequest page) {
        String after = page.after();
        int space = after.indexOf(' ');
        String sql = ALL + (bulletin == null ? "" : OF_BULLETIN) + (subject == null ? "" : OF_SUBJECT) + IN_ORDER;
        List<StatementView> views = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            statement.setString(index++, after.substring(0, Math.max(space, 0)));
            statement.setObject(index++, after.isEmpty() ? FIRST : key(after.substring(space + 1), page));
            if (bulletin != null) {
                statement.setString(index++, bulletin);
            }
            if (subject != null) {
                statement.setString(index++, subject);
            }
            statement.setInt(index, page.limitPlusOne());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    views.add(view(row));
                }
            }
            return views;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("statements could not be read", e);
        }
    }

    private static UUID key(String text, PageRequest page) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw page.notOfAPage();
        }
    }

    private static StatementView view(ResultSet row) throws SQLException, JsonProcessingException {
        return new StatementView(
                row.getObject("key", UUID.class),
                row.getString("source"),
                Statement.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("bulletin"),
                row.getString("file"),
                row.getString("pointer"),
                row.getString("document_digest"),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                ContractsJson.get().readValue(row.getString("body"), BODY));
    }
}
