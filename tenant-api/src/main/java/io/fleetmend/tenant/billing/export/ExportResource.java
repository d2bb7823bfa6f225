package io.fleetmend.tenant.billing.export;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.access.MonthInPath;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closed months on their way into the provider's systems; an export is named by its month and its system, so it can be asked for again. */
@Path("/api/v1/billing/periods/{period}/exports")
public class ExportResource {
    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    /** @param missing lines with a quantity that the system has no place for */
    public record ExportReport(YearMonth period, PsaSystem system, List<ItemView> items, List<MissingView> missing) {}

    /** What cannot be brought, and why. */
    public record MissingView(CustomerId customer, String line, String problem) {}

    /**
     * @param quantity what the system gets
     * @param current what it has; absent where nobody asked, or it cannot be read
     * @param difference that sending would make; 0 once it is done
     */
    public record ItemView(
            CustomerId customer,
            String line,
            String externalCustomer,
            String externalLine,
            BigDecimal quantity,
            ItemState state,
            @Nullable BigDecimal current,
            @Nullable BigDecimal difference,
            @Nullable String reference,
            @Nullable String problem) {
        static ItemView of(ExportItem item, @Nullable BigDecimal current, @Nullable String problem) {
            return new ItemView(
                    item.customer(),
                    item.line(),
                    item.externalCustomer(),
                    item.externalLine(),
                    item.quantity(),
                    item.state(),
                    current,
                    current == null ? null : item.quantity().subtract(current),
                    item.reference(),
                    problem);
        }
    }

    /** @param arrived whether the PSA has it */
    public record Resolution(boolean arrived) {}

    @GET
    @Path("/{system}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public ExportReport seen(@PathParam("period") String period, @PathParam("system") PsaSystem system) {
        return exports.seen(MonthInPath.parse(period), system);
    }

    /** What sending would change: the PSA is asked, and nothing is written anywhere. */
    @POST
    @Path("/{system}/dry-run")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public ExportReport dryRun(@PathParam("period") String period, @PathParam("system") PsaSystem system) {
        return exports.dryRun(MonthInPath.parse(period), system);
    }

    /** Sends what is not done yet. Each item arrives once, however often and from wherever this is called. */
    @POST
    @Path("/{system}")
    @RolesAllowed(Roles.BILLING_EXPORT)
    public ExportReport push(@PathParam("period") String period, @PathParam("system") PsaSystem system) {
        return exports.push(MonthInPath.parse(period), system);
    }

    /** Says of an item that is HELD what a person found in the PSA. */
    @POST
    @Path("/{system}/{customerId}/{line}/resolve")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public ExportReport resolve(
            @PathParam("period") String period,
            @PathParam("system") PsaSystem system,
            @PathParam("customerId") CustomerId customerId,
            @PathParam("line") String line,
            Resolution body) {
        return exports.resolve(MonthInPath.parse(period), system, customerId, line, body.arrived());
    }
}
