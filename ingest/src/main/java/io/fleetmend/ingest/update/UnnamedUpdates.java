package io.fleetmend.ingest.update;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.ingest.bulletin.BulletinDraft;
import io.fleetmend.ingest.bulletin.Bulletins;
import io.fleetmend.ingest.bulletin.Documents;
import io.fleetmend.ingest.source.Consequence;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An update of the security pocket that no advisory names counts all the same: it gets a bulletin of ours, with no severity stated. When
 * an advisory for exactly that version appears, ours is withdrawn.
 */
@ApplicationScoped
class UnnamedUpdates implements Consequence {
    static final String SOURCE = "debian-archive";
    private static final String WHOLE_STATEMENT = "";
    /** Every version that ours are about, or should be, and whether an advisory names it. */
    private static final String VERSIONS = """
            with offered as (
                select o.release, o.source_package, p ->> 'sourceVersion' as version, min(o.index_date) as index_date
                from offer o cross join lateral jsonb_array_elements(o.packages) p
                where o.pocket = 'security'
                group by 1, 2, 3),
            ours as (
                select f.release, f.source_package, f.fixed_version as version, b.released_at as index_date
                from bulletin b join bulletin_fix f on f.bulletin = b.id
                where b.source = ?)
            select v.release, v.source_package, v.version, coalesce(max(v.own_date), min(v.index_date)) as released_at,
                   exists (select from bulletin_fix f join bulletin b on b.id = f.bulletin
                           where f.release = v.release and f.source_package = v.source_package
                             and f.fixed_version = v.version and b.source <> ? and not b.withdrawn) as named,
                   bool_or(v.own_date is not null) as known
            from (select release, source_package, version, index_date, null::timestamptz as own_date from offered
                  union all
                  select release, source_package, version, index_date, index_date from ours) v
            group by v.release, v.source_package, v.version
            order by 1, 2, 3""";

    private final AgroalDataSource database;
    private final Bulletins bulletins;
    private final Documents documents;

    UnnamedUpdates(AgroalDataSource database, Bulletins bulletins, Documents documents) {
        this.database = database;
        this.bulletins = bulletins;
        this.documents = documents;
    }

    @Override
    public void settle() {
        List<BulletinDraft> drafts = new ArrayList<>();
        Map<String, Documents.Raw> statements = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setString(1, SOURCE);
            statement.setString(2, SOURCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    boolean named = row.getBoolean("named");
                    // one that an advisory named from the beginning never needs ours
                    if (!named || row.getBoolean("known")) {
                        Fix fix = new Fix(
                                row.getString("release"),
                                row.getString("source_package"),
                                row.getString("version"),
                                WHOLE_STATEMENT);
                        Instant released = row.getObject("released_at", OffsetDateTime.class)
                                .toInstant();
                        Documents.Raw raw = statement(fix);
                        statements.put(raw.name(), raw);
                        drafts.add(draft(fix, released, named, raw.digest()));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("updates without an advisory could not be found", e);
        }
        documents.keep(bulletins.take(drafts).stream().map(statements::get).toList());
    }

    private static BulletinDraft draft(Fix fix, Instant released, boolean withdrawn, String digest) {
        return new BulletinDraft(
                id(fix),
                SOURCE,
                "%s - in the security archive, no advisory known yet".formatted(fix.sourcePackage()),
                Severity.NOT_STATED,
                released,
                true,
                null,
                List.of(),
                List.of(fix),
                withdrawn,
                digest,
                List.of());
    }

    static BulletinId id(Fix fix) {
        return BulletinId.ofSecurityArchive(fix.release(), fix.sourcePackage(), fix.fixedVersion());
    }

    /** There is no vendor's document, so what the signed index says of it stands for one. */
    private static Documents.Raw statement(Fix fix) {
        byte[] content = "%s security %s %s\n"
                .formatted(fix.release(), fix.sourcePackage(), fix.fixedVersion())
                .getBytes(StandardCharsets.UTF_8);
        return new Documents.Raw(Digest.of(content), SOURCE, id(fix).value(), content);
    }
}
