package io.fleetmend.tenant.report;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import io.fleetmend.tenant.branding.Branding;
import io.fleetmend.tenant.compliance.Compliance;
import io.fleetmend.tenant.exception.RiskException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Facts of October 2026 in Berlin, as a test needs them.
 *
 * @param measured when the last measurement was
 * @param reason of its one exception
 */
record October(String customer, Instant measured, boolean over, String reason) {
    static final Instant BEGINS = Instant.parse("2026-09-30T22:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-10-31T23:00:00Z");

    static October any() {
        return new October("Bakery", BEGINS.plusSeconds(1), true, "The till");
    }

    October of(String customer) {
        return new October(customer, measured, over, reason);
    }

    October measuredLast(Instant at) {
        return new October(customer, at, over, reason);
    }

    October going() {
        return new October(customer, measured, false, reason);
    }

    October exceptedBecause(String reason) {
        return new October(customer, measured, over, reason);
    }

    String page() {
        return ReportPage.of(facts(), Language.EN, "");
    }

    String words() throws IOException {
        return Pdf.words(new ReportDocument().of(facts(), Language.EN));
    }

    private MonthlyReport facts() {
        CustomerId id = new CustomerId(new UUID(0, 1));
        Compliance standing = new Compliance(
                true,
                "",
                measured,
                Map.of(FindingState.MISSING, 7L),
                new Compliance.Endpoints(4, 3, 1, 0),
                new BigDecimal("0.7500"),
                null);
        return new MonthlyReport(
                new Branding("Northwind", "#004d99"),
                id,
                customer,
                ZoneId.of("Europe/Berlin"),
                YearMonth.of(2026, 10),
                BEGINS,
                ENDS,
                over,
                standing,
                standing,
                List.of(),
                new MonthlyReport.Patched(0, 0, List.of()),
                List.of(),
                List.of(new RiskException(
                        new ExceptionId(new UUID(0, 2)),
                        id,
                        1,
                        new BulletinId("DSA-1-1"),
                        List.of(),
                        reason,
                        State.SIGNED,
                        ENDS,
                        "tess",
                        BEGINS,
                        "sina",
                        BEGINS,
                        null)));
    }
}
