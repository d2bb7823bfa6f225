package io.fleetmend.ingest.source;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.documents.model.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code set_aside}: of each source those of the document that was taken last. */
@ApplicationScoped
class SetAsideTable {
    private static final String SAVE = """
            insert into set_aside (source, number, file, pointer, document_digest, reason) values (?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;

    SetAsideTable(AgroalDataSource database) {
        this.database = database;
    }

    void replace(String source, List<SetAside> records) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("delete from set_aside where source = ?");
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            forget.setString(1, source);
            forget.executeUpdate();
            for (int i = 0; i < records.size(); i++) {
                Place place = records.get(i).place();
                save.setString(1, source);
                save.setInt(2, i + 1);
                save.setString(3, place.file());
                save.setString(4, place.pointer());
                save.setString(5, place.digest());
                save.setString(6, records.get(i).reason());
                save.addBatch();
            }
            save.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("what %s set aside could not be kept".formatted(source), e);
        }
    }

    /** @param after the number of the last one that was seen */
    List<SetAsideView> of(String source, int after, int most) {
        List<SetAsideView> views = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select * from set_aside where source = ? and number > ? order by number limit ?")) {
            statement.setString(1, source);
            statement.setInt(2, after);
            statement.setInt(3, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    views.add(new SetAsideView(
                            row.getInt("number"),
                            row.getString("file"),
                            row.getString("pointer"),
                            row.getString("document_digest"),
                            row.getString("reason")));
                }
            }
            return views;
        } catch (SQLException e) {
            throw new IllegalStateException("what %s set aside could not be read".formatted(source), e);
        }
    }
}
