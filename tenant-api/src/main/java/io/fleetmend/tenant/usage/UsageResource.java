package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was counted, for programs that write invoices. Ids and days only: nothing about the endpoints themselves. */
@Path("/api/v1/billing/usage")
public class UsageResource {
    private final UsageQuery usage;

    UsageResource(UsageQuery usage) {
        this.usage = usage;
    }

    /** One managed endpoint-day; the day is one of the customer's time zone. */
    public record EndpointDay(CustomerId customer, EndpointId endpoint, LocalDate day, String endpointClass) {
        static EndpointDay of(UsageRecord row) {
            return new EndpointDay(row.customer(), new EndpointId(row.endpoint), row.day, row.endpointClass);
        }
    }

    /** By day, then endpoint; from (included) to (excluded). */
    @GET
    @RolesAllowed({Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<EndpointDay> list(
            @QueryParam("customer") @Nullable CustomerId customer,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @BeanParam PageRequest page) {
        List<UsageRecord> rows = usage.find(
                customer, day("from", from), day("to", to), UsageQuery.Position.of(page.after()), page.limitPlusOne());
        return Page.of(rows, page, row -> UsageQuery.Position.of(row).text()).map(EndpointDay::of);
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problems.invalid(field, "%s must be a day such as 2026-11-23, but was '%s'".formatted(field, text));
        }
    }
}
