package io.fleetmend.exposure.finding;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.platform.http.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code ?customer=&endpoint=&bulletin=&state=}, as text: what cannot be read is refused by its own name. */
public class FindingQuery {
    @QueryParam("customer")
    @Schema(format = "uuid")
    public @Nullable String customer;

    @QueryParam("endpoint")
    @Schema(format = "uuid")
    public @Nullable String endpoint;

    @QueryParam("bulletin")
    public @Nullable String bulletin;

    @QueryParam("state")
    @Schema(implementation = FindingState.class)
    public @Nullable String state;

    Wanted wanted() {
        return new Wanted(
                parse("customer", customer, CustomerId::of),
                parse("endpoint", endpoint, EndpointId::of),
                parse("bulletin", bulletin, BulletinId::new),
                parse("state", state, FindingQuery::state));
    }

    private static FindingState state(String text) {
        for (FindingState state : FindingState.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        throw new IllegalArgumentException(
                "state must be one of %s, but was '%s'".formatted(List.of(FindingState.values()), text));
    }

    private static <T> @Nullable T parse(String field, @Nullable String text, Function<String, T> parser) {
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
