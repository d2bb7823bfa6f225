package io.fleetmend.tenant.billing.statement;

import io.fleetmend.tenant.billing.agreement.AgreementLine;
import io.fleetmend.tenant.billing.counting.CountingMethod;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import io.fleetmend.tenant.billing.counting.EndpointDays;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement with what it is made of.
 *
 * @param quantity of the method's unit; of an adjustment the difference, negative for a credit
 * @param adjusts the closed line that this one corrects
 * @param added the endpoint-days that count; of an adjustment those that came to
 * @param removed of an adjustment the endpoint-days that no longer count
 */
public record CountedLine(
        String key,
        String meter,
        Set<EndpointClass> classes,
        CountingMethod method,
        BigDecimal quantity,
        @Nullable LineRef adjusts,
        EndpointDays added,
        EndpointDays removed) {

    static CountedLine of(AgreementLine line, EndpointDays use, int days) {
        EndpointDays evidence = line.method().evidence(use, days);
        return new CountedLine(
                line.key(),
                AgreementLine.METER,
                line.classes(),
                line.method(),
                line.method().quantity(evidence.size(), days),
                null,
                evidence,
                EndpointDays.NONE);
    }

    /** What the signed evidence amounts to. */
    long endpointDays() {
        return added.size() - removed.size();
    }
}
