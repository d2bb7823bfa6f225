package io.fleetmend.ingest.statement;

import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What vendors say in their own words belongs to nobody: every tenant reads the same. */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {
    private final StatementQueries queries;

    StatementResource(StatementQueries queries) {
        this.queries = queries;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.OPERATOR, Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "What the sources say, in their own words: of a bulletin, of a vulnerability, of an update")
    public Page<StatementView> list(
            @Parameter(description = "The id of a bulletin: what it says, and what was said with it")
                    @QueryParam("bulletin")
                    @Nullable
                    String bulletin,
            @Parameter(
                            description =
                                    "A vulnerability such as CVE-2026-1234, or the name of an update such as KB5004947")
                    @QueryParam("subject")
                    @Nullable
                    String subject,
            @BeanParam PageRequest page) {
        return Page.of(
                queries.list(text("bulletin", bulletin), text("subject", subject), page),
                page,
                StatementView::position);
    }

    private static @Nullable String text(String parameter, @Nullable String value) {
        if (value != null && (value.isBlank() || value.indexOf('\0') >= 0)) {
            throw Problems.invalid(parameter, "%s must be an id, but was '%s'".formatted(parameter, value));
        }
        return value;
    }
}
