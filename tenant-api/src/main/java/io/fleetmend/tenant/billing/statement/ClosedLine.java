package io.fleetmend.tenant.billing.statement;

import io.fleetmend.tenant.billing.agreement.AgreementLine;
import io.fleetmend.tenant.billing.counting.CountingMethod;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import io.fleetmend.tenant.billing.counting.EndpointDays;
import io.fleetmend.tenant.billing.counting.MonthUse;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A line of a closed month as it stands after all adjustments so far.
 *
 * @param quantity what was billed for it up to now, adjustments included
 * @param evidence the endpoint-days that were billed up to now
 */
record ClosedLine(
        LineRef ref, Set<EndpointClass> classes, CountingMethod method, BigDecimal quantity, EndpointDays evidence) {

    /** What to bill now, so that all of it together is what the month amounts to by today's facts; empty when it is that already. */
    Optional<CountedLine> adjustment(MonthUse use) {
        int days = ref.period().lengthOfMonth();
        EndpointDays now = method.evidence(use.of(classes), days);
        BigDecimal difference = method.quantity(now.size(), days).subtract(quantity);
        return difference.signum() == 0
                ? Optional.empty()
                : Optional.of(new CountedLine(
                        ref.adjustmentKey(),
                        AgreementLine.METER,
                        classes,
                        method,
                        difference,
                        ref,
                        now.minus(evidence),
                        evidence.minus(now)));
    }
}
