package io.fleetmend.scheduler.exception;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Exceptions as last told. */
@ApplicationScoped
public class Exceptions {
    private static final String PUT = """
            insert into exception (provider_id, customer_id, exception_id, revision, bulletin_id, endpoints, state, expires_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (provider_id, customer_id, exception_id) do update
            set revision = excluded.revision, state = excluded.state
            where exception.revision < excluded.revision""";
    private static final String HOLDING = """
            select bulletin_id, endpoints from exception
            where provider_id = ? and customer_id = ? and state = 'SIGNED' and expires_at > ?""";

    private final Database database;

    Exceptions(Database database) {
        this.database = database;
    }

    /** What the customer's signed exceptions keep from being installed now. */
    public Excepted holding(ProviderId provider, CustomerId customer, Instant now) {
        return new Excepted(database.list(HOLDING, Exceptions::one, provider, customer, now));
    }

    private static Excepted.One one(Row row) {
        return new Excepted.One(row.bulletin(), row.jsonList(EndpointId[].class, "endpoints"));
    }

    /** False when something newer was told before. */
    boolean put(ExceptionChangedV1 told) {
        return database.update(
                        PUT,
                        told.provider(),
                        told.customer(),
                        told.exception(),
                        told.revision(),
                        told.bulletin(),
                        Json.write(told.endpoints()),
                        told.state(),
                        told.expiresAt())
                == 1;
    }
}
