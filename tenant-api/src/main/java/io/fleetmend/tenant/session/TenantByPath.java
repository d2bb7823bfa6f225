package io.fleetmend.tenant.session;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The path alone says how somebody logs in: by cookie below {@code /session}, by bearer token everywhere else. Left to itself Quarkus would
 * also look at the names of cookies and at the last part of the path, and so open the API to cookies.
 */
@ApplicationScoped
class TenantByPath implements TenantResolver {
    private static final String CONSOLE = "console";

    @Override
    public String resolve(RoutingContext context) {
        String path = context.normalizedPath();
        boolean session = path.equals(SessionPaths.SESSION) || path.startsWith(SessionPaths.SESSION + "/");
        return session ? CONSOLE : OidcUtils.DEFAULT_TENANT_ID;
    }
}
