package io.fleetmend.tenant.billing.period;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.access.MonthInPath;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import io.fleetmend.tenant.billing.counting.EndpointDays;
import io.fleetmend.tenant.billing.counting.MonthUse;
import io.fleetmend.tenant.billing.statement.CountedLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What each customer is billed for a month, down to the single endpoint-day. */
@Path("/api/v1/billing/periods/{period}/statements")
public class StatementResource {
    private final PeriodStatements statements;
    private final StatementFile file;

    StatementResource(PeriodStatements statements, StatementFile file) {
        this.statements = statements;
        this.file = file;
    }

    /**
     * An endpoint's part of a line.
     *
     * @param days that count; of an adjustment those that came to
     * @param removedDays of an adjustment, those that no longer count
     */
    public record Evidence(EndpointId endpoint, List<LocalDate> days, List<LocalDate> removedDays) {}

    /** How many endpoints were billable on a day. */
    public record DailyUse(LocalDate day, EndpointClass endpointClass, long endpoints) {}

    /** By customer id. */
    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<StatementView> list(@PathParam("period") String period, @BeanParam PageRequest page) {
        return Page.of(
                statements.list(MonthInPath.parse(period), page.after(), page.limitPlusOne()),
                page,
                statement -> statement.customer().toString());
    }

    /** All of them as a file. */
    @GET
    @Path("/csv")
    @Produces("text/csv")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public String csv(@PathParam("period") String period) {
        return file.of(MonthInPath.parse(period));
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public StatementView one(@PathParam("period") String period, @PathParam("customerId") CustomerId customerId) {
        return statements.one(MonthInPath.parse(period), customerId);
    }

    /** The very bytes that the hash of a closed statement is taken of. */
    @GET
    @Path("/{customerId}/canonical")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public String canonical(@PathParam("period") String period, @PathParam("customerId") CustomerId customerId) {
        return statements.canonical(MonthInPath.parse(period), customerId);
    }

    /** Billable endpoints by day and class, as the facts stand now; merged and excluded ones are gone already. */
    @GET
    @Path("/{customerId}/days")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<DailyUse> days(@PathParam("period") String period, @PathParam("customerId") CustomerId customerId) {
        MonthUse use = statements.use(MonthInPath.parse(period), customerId);
        List<DailyUse> days = new ArrayList<>();
        for (int day = 1; day <= use.month().lengthOfMonth(); day++) {
            for (EndpointClass endpointClass : EndpointClass.values()) {
                long endpoints = use.byClass()
                        .getOrDefault(endpointClass, EndpointDays.NONE)
                        .on(day);
                if (endpoints > 0) {
                    days.add(new DailyUse(use.month().atDay(day), endpointClass, endpoints));
                }
            }
        }
        return new Page<>(days, null);
    }

    /** By endpoint; all days less all removed days are the line's quantity, divided by the days of the month where it is an average. */
    @GET
    @Path("/{customerId}/lines/{line}/evidence")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<Evidence> evidence(
            @PathParam("period") String period,
            @PathParam("customerId") CustomerId customerId,
            @PathParam("line") String line,
            @BeanParam PageRequest page) {
        YearMonth month = MonthInPath.parse(period);
        CountedLine counted = statements.line(month, customerId, line);
        YearMonth of = counted.adjusts() == null ? month : counted.adjusts().period();
        List<Evidence> rows = counted.added().plus(counted.removed()).byEndpoint().keySet().stream()
                .filter(endpoint -> endpoint.toString().compareTo(page.after()) > 0)
                .limit(page.limitPlusOne())
                .map(endpoint -> new Evidence(
                        endpoint,
                        counted.added().of(endpoint).in(of),
                        counted.removed().of(endpoint).in(of)))
                .toList();
        return Page.of(rows, page, evidence -> evidence.endpoint().toString());
    }
}
