package io.fleetmend.ingest.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import io.fleetmend.ingest.source.Consequence;
import io.fleetmend.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the pockets offer, where that is otherwise than what was told. All of the security pocket; of the others only binary
 * packages that the security pocket of the release has too, since only those can supersede one of its updates.
 */
@ApplicationScoped
class UpdateTelling implements Consequence {
    private static final TypeReference<List<BinaryPackage>> PACKAGES = new TypeReference<>() {};
    private static final String UNTOLD = """
            with listed as materialized (
                select o.release, o.pocket, o.source_package, p as package, p ->> 'name' as name
                from offer o cross join lateral jsonb_array_elements(o.packages) p),
            security as materialized (select distinct release, name from listed where pocket = 'security'),
            worth as (
                select release, pocket, source_package, jsonb_agg(package order by package) as packages
                from listed join security using (release, name)
                group by release, pocket, source_package)
            select o.release, o.pocket, o.source_package, o.index_date, coalesce(w.packages, '[]') as packages,
                   md5(coalesce(w.packages, '[]')::text) as digest
            from offer o left join worth w using (release, pocket, source_package)
            where (w.packages is not null or o.told is not null)
              and o.told is distinct from md5(coalesce(w.packages, '[]')::text)
            order by 1, 2, 3""";
    private static final String TOLD = """
            update offer set told = ? where release = ? and pocket = ? and source_package = ?""";

    private final AgroalDataSource database;
    private final Outbox outbox;

    UpdateTelling(AgroalDataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public void settle() {
        List<UpdatePublishedV1> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement untold = connection.prepareStatement(UNTOLD);
                PreparedStatement told = connection.prepareStatement(TOLD);
                ResultSet row = untold.executeQuery()) {
            while (row.next()) {
                UpdatePublishedV1 update = update(row);
                events.add(update);
                told.setString(1, row.getString("digest"));
                told.setString(2, update.release());
                told.setString(3, update.pocket());
                told.setString(4, update.sourcePackage());
                told.addBatch();
            }
            told.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("updates could not be told", e);
        }
        outbox.append(events);
    }

    private static UpdatePublishedV1 update(ResultSet row) throws SQLException, JsonProcessingException {
        return new UpdatePublishedV1(
                row.getString("release"),
                row.getString("pocket"),
                row.getString("source_package"),
                row.getObject("index_date", OffsetDateTime.class).toInstant(),
                ContractsJson.get().readValue(row.getString("packages"), PACKAGES));
    }
}
