package io.fleetmend.tenant.exception;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Decisions not to update: the provider's staff asks for them, the customer signs or refuses. */
@Path("/api/v1/exceptions")
public class ExceptionResource {
    private final Exceptions exceptions;

    ExceptionResource(Exceptions exceptions) {
        this.exceptions = exceptions;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Operation(summary = "Asks for an exception")
    public RestResponse<RiskException> request(NewException body) {
        RiskException requested = exceptions.request(body);
        return RestResponse.ResponseBuilder.<RiskException>created(URI.create("/api/v1/exceptions/" + requested.id()))
                .entity(requested)
                .build();
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "Exceptions, the newest first")
    public Page<RiskException> list(
            @QueryParam("customer") @Nullable CustomerId customer,
            @QueryParam("state") @Schema(implementation = State.class) @Nullable String state,
            @BeanParam PageRequest page) {
        return Page.of(
                exceptions.list(customer, state(state), page),
                page,
                exception -> exception.id().toString());
    }

    @GET
    @Path("/{exceptionId}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "One exception as it is now")
    public RiskException one(@PathParam("exceptionId") ExceptionId exceptionId) {
        return exceptions.one(exceptionId);
    }

    @POST
    @Path("/{exceptionId}/sign")
    @RolesAllowed(Roles.PORTAL_SIGNER)
    @Operation(summary = "The customer bears the risk until the exception expires")
    public RiskException sign(@PathParam("exceptionId") ExceptionId exceptionId, Decision body) {
        return exceptions.sign(exceptionId, body.reason());
    }

    @POST
    @Path("/{exceptionId}/refuse")
    @RolesAllowed(Roles.PORTAL_SIGNER)
    @Operation(summary = "The customer does not bear the risk")
    public RiskException refuse(@PathParam("exceptionId") ExceptionId exceptionId, Decision body) {
        return exceptions.refuse(exceptionId, body.reason());
    }

    @POST
    @Path("/{exceptionId}/withdraw")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Operation(summary = "Ends an exception, signed or not")
    public RiskException withdraw(@PathParam("exceptionId") ExceptionId exceptionId, Decision body) {
        return exceptions.withdraw(exceptionId, body.reason());
    }

    private static @Nullable State state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(
                        "state",
                        "state must be one of %s, but was '%s'".formatted(Arrays.toString(State.values()), text)));
    }
}
