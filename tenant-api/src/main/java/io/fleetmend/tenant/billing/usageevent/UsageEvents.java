package io.fleetmend.tenant.billing.usageevent;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import io.fleetmend.tenant.billing.sql.Sql;
import io.fleetmend.tenant.billing.usageevent.CloudEvent.Data;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The ledger of days, in the order of its numbers; what was counted, and what turned out to be none. */
@ApplicationScoped
class UsageEvents {
    private static final String AFTER = """
            select * from (
              (select seq, customer_id, day, endpoint_id, endpoint_class, true as counts, recorded_at from usage_record
                where provider_id = ? and seq > ? order by seq limit ?)
              union all
              (select seq, customer_id, day, endpoint_id, endpoint_class, counts, recorded_at from usage_correction
                where provider_id = ? and seq > ? order by seq limit ?)) e
            order by seq limit ?""";

    private final Sql sql;
    private final Acting acting;

    UsageEvents(Sql sql, Acting acting) {
        this.sql = sql;
        this.acting = acting;
    }

    @Transactional
    List<CloudEvent> after(long seq, int limit) {
        ProviderId provider = acting.provider();
        return sql.list(AFTER, row -> event(provider, row), provider, seq, limit, provider, seq, limit, limit);
    }

    private static CloudEvent event(ProviderId provider, ResultSet row) throws SQLException {
        EndpointId endpoint = new EndpointId(Sql.uuid(row, "endpoint_id"));
        LocalDate day = row.getObject("day", LocalDate.class);
        long seq = row.getLong("seq");
        return new CloudEvent(
                "1.0",
                Long.toString(seq),
                URI.create("urn:fleetmend:provider:" + provider),
                row.getBoolean("counts") ? CloudEvent.COUNTED : CloudEvent.REVERSED,
                endpoint + "/" + day,
                Sql.instant(row, "recorded_at"),
                "application/json",
                "%019d".formatted(seq),
                new Data(
                        new CustomerId(Sql.uuid(row, "customer_id")),
                        endpoint,
                        day,
                        EndpointClass.of(row.getString("endpoint_class"))));
    }
}
