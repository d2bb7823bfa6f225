package io.fleetmend.exposure.overview;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.exposure.overview.EndpointStanding.Verdict;
import io.fleetmend.platform.http.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code ?endpoint=&endpoint=} or {@code ?standing=&customer=}. */
public class StandingQuery {
    @QueryParam("endpoint")
    @Parameter(description = "An id; up to 64 times")
    public List<String> endpoints = List.of();

    @QueryParam("standing")
    @Schema(implementation = Verdict.class)
    public @Nullable String standing;

    @QueryParam("customer")
    @Schema(format = "uuid")
    public @Nullable String customer;

    @Nullable
    CustomerId wantedCustomer() {
        if (customer == null) {
            return null;
        }
        if (standing == null || !endpoints.isEmpty()) {
            throw Problems.invalid("customer", "customer must be beside standing, and not beside endpoint");
        }
        try {
            return CustomerId.of(customer);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("customer", String.valueOf(e.getMessage()));
        }
    }

    @Nullable
    Verdict wanted() {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(standing)) {
                return verdict;
            }
        }
        if (standing != null) {
            throw Problems.invalid(
                    "standing",
                    "standing must be one of %s, but was '%s'".formatted(List.of(Verdict.values()), standing));
        }
        return null;
    }
}
