package io.fleetmend.ingest.update;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.ingest.staging.StagedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Turns the staged rows of an index into what its pocket offers per source package. */
@ApplicationScoped
public class Offers {
    private static final String REPLACE = """
            insert into offer (release, pocket, source_package, index_date, packages)
            select ?, ?, source_package, ?,
                   jsonb_agg(distinct jsonb_build_object('name', name, 'architecture', architecture, 'version', version,
                       'sourceVersion', source_version, 'sha256', sha256, 'size', size))
            from staged_package group by source_package
            on conflict (release, pocket, source_package) do update
                set packages = excluded.packages, index_date = excluded.index_date
                where offer.packages is distinct from excluded.packages""";
    private static final String EMPTY_THE_REST = """
            update offer set packages = '[]', index_date = ?
            where release = ? and pocket = ? and packages <> '[]'
              and not exists (select from staged_package s where s.source_package = offer.source_package)""";

    private final AgroalDataSource database;

    Offers(AgroalDataSource database) {
        this.database = database;
    }

    /** @return how many source packages are offered otherwise than before */
    public long replaceByStaged(String release, String pocket, Instant indexDate) {
        OffsetDateTime date = OffsetDateTime.ofInstant(indexDate, ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement replace = connection.prepareStatement(REPLACE);
                PreparedStatement rest = connection.prepareStatement(EMPTY_THE_REST);
                PreparedStatement clear = connection.prepareStatement("delete from staged_package")) {
            StagedRows.areMany(connection);
            replace.setString(1, release);
            replace.setString(2, pocket);
            replace.setObject(3, date);
            rest.setObject(1, date);
            rest.setString(2, release);
            rest.setString(3, pocket);
            long changed = replace.executeUpdate() + (long) rest.executeUpdate();
            clear.executeUpdate();
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException("offers of %s/%s could not be written".formatted(release, pocket), e);
        }
    }
}
