package io.fleetmend.tenant.report;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a customer is told of a month. */
@Path("/api/v1/customers/{customerId}/reports")
public class ReportResource {
    private final Reports reports;
    private final ReportDocument document;

    ReportResource(Reports reports, ReportDocument document) {
        this.reports = reports;
        this.document = document;
    }

    /** The months that there are, newest first. */
    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    public Page<Reports.Month> list(@PathParam("customerId") CustomerId customerId) {
        return new Page<>(reports.newestFirst(customerId), null);
    }

    @GET
    @Path("/{month}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    public MonthlyReport one(@PathParam("customerId") CustomerId customerId, @PathParam("month") String month) {
        return reports.of(customerId, month);
    }

    /** The same facts as a document, which carries them as {@code report.json}: the same bytes as long as the facts are the same. */
    @GET
    @Path("/{month}/pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    public RestResponse<byte[]> pdf(
            @PathParam("customerId") CustomerId customerId,
            @PathParam("month") String month,
            @QueryParam("language") @Schema(implementation = Language.class) @Nullable String language) {
        MonthlyReport report = reports.of(customerId, month);
        byte[] bytes = document.of(report, language(language));
        return RestResponse.ResponseBuilder.ok(bytes)
                .header("Content-Disposition", "attachment; filename=\"report-%s.pdf\"".formatted(report.month()))
                .tag(Fingerprint.of(bytes))
                .build();
    }

    private static Language language(@Nullable String text) {
        return text == null
                ? Language.EN
                : Arrays.stream(Language.values())
                        .filter(language -> language.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Problems.invalid(
                                "language",
                                "language must be one of %s, but was '%s'"
                                        .formatted(Arrays.toString(Language.values()), text)));
    }
}
