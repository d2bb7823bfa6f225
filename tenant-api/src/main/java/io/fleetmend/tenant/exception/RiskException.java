package io.fleetmend.tenant.exception;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dated decision not to update, as it is now.
 *
 * @param endpoints empty: all of the customer, those to come included
 * @param expiresAt the first moment at which it holds no longer
 * @param decidedBy who signed, refused or withdrew it last; null while nobody did
 * @param decision why, in that person's own words; null where none were given
 */
@Schema(name = "Exception")
public record RiskException(
        ExceptionId id,
        CustomerId customer,
        long revision,
        BulletinId bulletin,
        List<EndpointId> endpoints,
        String reason,
        State state,
        Instant expiresAt,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision) {
    public RiskException {
        endpoints = List.copyOf(endpoints);
    }

    static RiskException of(ExceptionRow row) {
        return new RiskException(
                new ExceptionId(row.id),
                row.customer(),
                row.revision,
                new BulletinId(row.bulletin),
                endpoints(row),
                row.reason,
                row.state,
                row.expiresAt,
                row.requestedBy,
                row.requestedAt,
                row.decidedBy,
                row.decidedAt,
                row.decision);
    }

    static List<EndpointId> endpoints(ExceptionRow row) {
        return Arrays.stream(row.endpoints).map(EndpointId::new).toList();
    }
}
