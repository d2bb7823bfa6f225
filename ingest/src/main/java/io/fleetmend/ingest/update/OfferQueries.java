package io.fleetmend.ingest.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import io.fleetmend.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads offers for people. */
@ApplicationScoped
class OfferQueries {
    private static final TypeReference<List<BinaryPackage>> PACKAGES = new TypeReference<>() {};
    private static final int KEY_PARTS = 3;
    private static final String LIST = """
            select release, pocket, source_package, index_date, packages from offer
            where packages <> '[]'
              and (cast(? as text) is null or release = ?) and (cast(? as text) is null or source_package = ?)
              and (release, pocket, source_package) > (?, ?, ?)
            order by release, pocket, source_package
            limit ?""";

    private final AgroalDataSource database;

    OfferQueries(AgroalDataSource database) {
        this.database = database;
    }

    List<OfferView> list(@Nullable String release, @Nullable String source, PageRequest page) {
        String[] after = after(page);
        List<OfferView> views = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setString(1, release);
            statement.setString(2, release);
            statement.setString(3, source);
            statement.setString(4, source);
            for (int part = 0; part < KEY_PARTS; part++) {
                statement.setString(5 + part, after[part]);
            }
            statement.setInt(8, page.limitPlusOne());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    views.add(new OfferView(
                            row.getString("release"),
                            row.getString("pocket"),
                            row.getString("source_package"),
                            row.getObject("index_date", OffsetDateTime.class).toInstant(),
                            ContractsJson.get().readValue(row.getString("packages"), PACKAGES)));
                }
            }
            return views;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("updates could not be read", e);
        }
    }

    /** What the page after {@code view} begins after. */
    static String key(OfferView view) {
        return "%s %s %s".formatted(view.release(), view.pocket(), view.sourcePackage());
    }

    private static String[] after(PageRequest page) {
        String after = page.after();
        if (after.isEmpty()) {
            return new String[] {"", "", ""};
        }
        String[] parts = after.split(" ", -1);
        if (parts.length != KEY_PARTS || after.indexOf('\0') >= 0) {
            throw page.notOfAPage();
        }
        return parts;
    }
}
