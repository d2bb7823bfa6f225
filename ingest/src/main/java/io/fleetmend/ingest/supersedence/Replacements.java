package io.fleetmend.ingest.supersedence;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.documents.model.Update;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private static final String NEWER = """
            select distinct newer, older from supersedence where older = any(?) order by newer, older limit ?""";
    private static final String OLDER = """
            select distinct newer, older from supersedence where newer = any(?) order by newer, older limit ?""";

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

    /** What those updates replace and what replaces them, the nearest first. */
    public List<Replacement> around(Collection<String> updates, int most) {
        Set<Replacement> found = new LinkedHashSet<>();
        try (Connection connection = database.getConnection()) {
            Steps newer = new Steps(NEWER, Replacement::newer, updates);
            Steps older = new Steps(OLDER, Replacement::older, updates);
            while (found.size() < most && (newer.goOn() || older.goOn())) {
                newer.step(connection, found, most);
                older.step(connection, found, most);
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException("replacements could not be read", e);
        }
    }
}
