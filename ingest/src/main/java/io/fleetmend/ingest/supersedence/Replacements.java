package io.fleetmend.ingest.supersedence;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.documents.model.Update;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The rows of {@code supersedence}: what the sources state, with circles and with updates that nobody knows. */
@ApplicationScoped
public class Replacements {
    private static final String FORGET = """
            delete from supersedence where source = ? and not exists (
                select from unnest(?::text[], ?::text[]) as said (newer, older)
                where said.newer = supersedence.newer and said.older = supersedence.older)""";
    private static final String SAVE = """
            insert into supersedence (source, newer, older)
            select ?, newer, older from unnest(?::text[], ?::text[]) as said (newer, older) on conflict do nothing""";
    /** From the updates upwards and downwards, each at most once, so that circles end. */
    private static final String AROUND = """
            with recursive
                above (name) as (
                    select unnest(?::text[])
                    union
                    select s.newer from supersedence s join above on s.older = above.name),
                below (name) as (
                    select unnest(?::text[])
                    union
                    select s.older from supersedence s join below on s.newer = below.name)
            select distinct newer, older from supersedence
            where older in (select name from above) or newer in (select name from below)
            order by newer, older
            limit ?""";

    private final AgroalDataSource database;

    Replacements(AgroalDataSource database) {
        this.database = database;
    }

    /** What that update says of others. */
    public static List<Replacement> of(Update update) {
        return update.supersedes().stream()
                .filter(older -> !older.equals(update.name()))
                .map(older -> new Replacement(update.name(), older))
                .toList();
    }

    /** All that the source states now. */
    public void replace(String source, Collection<Replacement> stated) {
        try (Connection connection = database.getConnection()) {
            run(connection, FORGET, source, stated);
            run(connection, SAVE, source, stated);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "%d replacements of %s could not be kept".formatted(stated.size(), source), e);
        }
    }

    private static void run(Connection connection, String sql, String source, Collection<Replacement> stated)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, source);
            statement.setArray(2, connection.createArrayOf("text", names(stated, Replacement::newer)));
            statement.setArray(3, connection.createArrayOf("text", names(stated, Replacement::older)));
            statement.executeUpdate();
        }
    }

    private static Object[] names(Collection<Replacement> stated, Function<Replacement, String> side) {
        return stated.stream().map(side).toArray();
    }

    /** What those updates replace and what replaces them, however far away. */
    public List<Replacement> around(Collection<String> updates, int most) {
        List<Replacement> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(AROUND)) {
            statement.setArray(1, connection.createArrayOf("text", updates.toArray()));
            statement.setArray(2, connection.createArrayOf("text", updates.toArray()));
            statement.setInt(3, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Replacement(row.getString("newer"), row.getString("older")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("replacements could not be read", e);
        }
    }
}
