package io.fleetmend.scheduler.database;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a result; columns go by the names that the migration gave them. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public ProviderId provider() {
        return new ProviderId(uuid("provider_id"));
    }

    public CustomerId customer() {
        return new CustomerId(uuid("customer_id"));
    }

    public SiteId site() {
        return new SiteId(uuid("site_id"));
    }

    public EndpointId endpoint() {
        return new EndpointId(uuid("endpoint_id"));
    }

    public DeploymentId deployment() {
        return new DeploymentId(uuid("deployment_id"));
    }

    public JobId job() {
        return new JobId(uuid("job_id"));
    }

    public BulletinId bulletin() {
        return new BulletinId(text("bulletin_id"));
    }

    public @Nullable BulletinId bulletinOrNull(String column) {
        String id = textOrNull(column);
        return id == null ? null : new BulletinId(id);
    }

    public @Nullable Integer countOrNull(String column) {
        return read(() -> result.getObject(column, Integer.class));
    }

    public @Nullable AttemptId attempt() {
        UUID id = read(() -> result.getObject("attempt_id", UUID.class));
        return id == null ? null : new AttemptId(id);
    }

    public UUID uuid(String column) {
        return present(column, read(() -> result.getObject(column, UUID.class)));
    }

    public String text(String column) {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return read(() -> result.getString(column));
    }

    public Instant time(String column) {
        return present(column, timeOrNull(column));
    }

    public @Nullable Instant timeOrNull(String column) {
        OffsetDateTime time = read(() -> result.getObject(column, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    public long number(String column) {
        return present(column, read(() -> result.getLong(column)));
    }

    public boolean flag(String column) {
        return present(column, read(() -> result.getBoolean(column)));
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return read(() -> result.getBytes(column));
    }

    public byte[] bytes(String column) {
        return present(column, bytesOrNull(column));
    }

    public <E extends Enum<E>> E one(Class<E> constants, String column) {
        return Enum.valueOf(constants, text(column));
    }

    public <T> T json(Class<T> type, String column) {
        return Json.read(type, text(column));
    }

    public <T> @Nullable T jsonOrNull(Class<T> type, String column) {
        String text = textOrNull(column);
        return text == null ? null : Json.read(type, text);
    }

    public <T> List<T> jsonList(Class<T[]> type, String column) {
        return List.of(json(type, column));
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column %s must not be null".formatted(column));
        }
        return value;
    }

    private static <T> @Nullable T read(Column<T> column) {
        try {
            return column.value();
        } catch (SQLException e) {
            throw new DatabaseException("a column", e);
        }
    }

    private interface Column<T> {
        @Nullable
        T value() throws SQLException;
    }
}
