package io.fleetmend.tenant.session;

import io.fleetmend.platform.identity.Caller;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.TenantScope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For the console's pages only, so it is no part of the API and stands in docs/flows.md instead of openapi.yaml. */
@Path(SessionPaths.SESSION)
public class SessionResource {
    private static final String ANYBODY_LOGGED_IN = "**";

    private final JsonWebToken accessToken;
    private final SecurityIdentity identity;
    private final SessionConfig config;

    SessionResource(JsonWebToken accessToken, SecurityIdentity identity, SessionConfig config) {
        this.accessToken = accessToken;
        this.identity = identity;
        this.config = config;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(ANYBODY_LOGGED_IN)
    @Operation(hidden = true)
    public Session session() {
        TenantScope scope = Caller.scopeOf(accessToken);
        String username = accessToken.getClaim("preferred_username");
        return new Session(
                username,
                fullName().orElse(username),
                accessToken.getGroups().stream()
                        .filter(Roles.ALL::contains)
                        .sorted()
                        .toList(),
                scope.provider(),
                scope.allCustomers() ? null : List.copyOf(scope.customers()),
                Instant.ofEpochSecond(accessToken.getExpirationTime()).plus(config.idle()));
    }

    /** Only the ID token has it, and not that of a realm which was made before it was asked for. */
    private Optional<String> fullName() {
        return identity.getPrincipal() instanceof JsonWebToken idToken
                ? Optional.ofNullable(idToken.getClaim("name"))
                : Optional.empty();
    }

    /** Whoever comes this far has logged in: who has not was sent to Keycloak, and comes back here. */
    @GET
    @Path("login")
    @RolesAllowed(ANYBODY_LOGGED_IN)
    @Operation(hidden = true)
    public Response login(@QueryParam("to") @Nullable String to) {
        // a text, for a URI would be completed with the scheme that we, behind a proxy, do not know
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", LoginTarget.of(to).path())
                .build();
    }
}
