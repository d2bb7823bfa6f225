package io.fleetmend.ingest.update;

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
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the signed archives offer. */
@Path("/api/v1/updates")
@Produces(MediaType.APPLICATION_JSON)
public class OfferResource {
    private static final Pattern RELEASE = Pattern.compile("[a-z]{1,40}:[0-9.]{1,20}");
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]{0,200}");

    private final OfferQueries queries;

    OfferResource(OfferQueries queries) {
        this.queries = queries;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.OPERATOR, Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Operation(summary = "What the pockets offer per source package")
    public Page<OfferView> list(
            @Parameter(description = "Such as debian:12") @QueryParam("release") @Nullable String release,
            @Parameter(description = "The name of a source package") @QueryParam("source") @Nullable String source,
            @BeanParam PageRequest page) {
        matching("release", release, RELEASE, "a distribution and its version, such as debian:12");
        matching("source", source, SOURCE, "the name of a source package");
        return Page.of(queries.list(release, source, page), page, OfferQueries::key);
    }

    private static void matching(String parameter, @Nullable String value, Pattern expected, String words) {
        if (value != null && !expected.matcher(value).matches()) {
            throw Problems.invalid(parameter, "%s must be %s, but was '%s'".formatted(parameter, words, value));
        }
    }
}
