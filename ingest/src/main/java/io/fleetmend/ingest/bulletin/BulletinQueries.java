package io.fleetmend.ingest.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.Severity;
import io.fleetmend.platform.http.Moments;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads bulletins for people, the youngest first. */
@ApplicationScoped
class BulletinQueries {
    private static final TypeReference<List<BulletinView.FixView>> FIXES = new TypeReference<>() {};
    private static final String SEARCH = """
            select * from bulletin
            where (cast(? as text) is null or position(? in lower(id)) > 0 or position(? in lower(title)) > 0 or position(? in products) > 0
                   or exists (select from bulletin_fix f where f.bulletin = bulletin.id and f.source_package = ?))
              and (cast(? as text) is null or vulnerabilities && array_append(
                   array(select v.id from vulnerability v where v.id ~>=~ ? and v.id ~<~ ? order by v.id using ~<~ limit 100), ?))
              and (cast(? as text) is null or vulnerabilities @> array[?]::text[])
              and (cast(? as text) is null or position(? in products) > 0
                   or exists (select from bulletin_fix f where f.bulletin = bulletin.id and f.source_package = ?))
              and (cast(? as text) is null or severity = ?)
              and (cast(? as boolean) is null or ? = exists (
                   select from vulnerability v where v.id = any (vulnerabilities) and v.kev_added is not null))
              and released_at >= ? and released_at < ? and (released_at, id) < (?, ?)
            order by released_at desc, id desc
            limit ?""";
    /** Later than any bulletin, and still a date for PostgreSQL. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final AgroalDataSource database;

    BulletinQueries(AgroalDataSource database) {
        this.database = database;
    }

    List<BulletinView> search(BulletinSearch search, PageRequest page) {
        Position after = Position.of(page);
        String text = search.text();
        String beginning = search.vulnerabilityBeginning();
        String vulnerability = search.exactVulnerability();
        String product = search.wantedProduct();
        String severity = search.wantedSeverity();
        Boolean exploited = search.knownExploited;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SEARCH)) {
            set(
                    statement,
                    text,
                    text,
                    text,
                    text,
                    text,
                    beginning,
                    beginning,
                    SearchText.endOf(beginning),
                    beginning,
                    vulnerability,
                    vulnerability,
                    product,
                    product,
                    product,
                    severity,
                    severity,
                    exploited,
                    exploited,
                    search.since().atOffset(ZoneOffset.UTC),
                    search.until(END_OF_TIME).atOffset(ZoneOffset.UTC),
                    after.released().atOffset(ZoneOffset.UTC),
                    after.id(),
                    page.limitPlusOne());
            return views(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("bulletins could not be searched", e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    Optional<BulletinView> find(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select * from bulletin where id = ?")) {
            statement.setString(1, id);
            return views(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a bulletin could not be read", e);
        }
    }

    /** What the page after {@code view} begins after. */
    static String key(BulletinView view) {
        return view.releasedAt() + " " + view.id();
    }

    private record Position(Instant released, String id) {
        static Position of(PageRequest page) {
            String after = page.after();
            int space = after.indexOf(' ');
            if (after.isEmpty()) {
                return new Position(END_OF_TIME, "");
            }
            try {
                if (space > 0) {
                    return new Position(Moments.parse(after.substring(0, space)), after.substring(space + 1));
                }
            } catch (DateTimeException e) {
                // the same answer as for a cursor without a time
            }
            throw page.notOfAPage();
        }
    }

    private static List<BulletinView> views(PreparedStatement statement) throws SQLException {
        List<BulletinView> views = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                views.add(view(row));
            }
        }
        return views;
    }

    private static BulletinView view(ResultSet row) throws SQLException {
        try {
            return new BulletinView(
                    row.getString("id"),
                    row.getInt("revision"),
                    row.getString("source"),
                    row.getString("title"),
                    Severity.valueOf(row.getString("severity")),
                    row.getObject("released_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("release_observed"),
                    row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                    List.of((String[]) row.getArray("vulnerabilities").getArray()),
                    ContractsJson.get().readValue(row.getString("fixes"), FIXES),
                    row.getBoolean("withdrawn"),
                    row.getString("document_digest"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fixes of %s cannot be read".formatted(row.getString("id")), e);
        }
    }
}
