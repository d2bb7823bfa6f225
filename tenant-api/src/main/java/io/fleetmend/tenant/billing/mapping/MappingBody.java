package io.fleetmend.tenant.billing.mapping;

import io.fleetmend.tenant.access.Input;
import io.fleetmend.tenant.billing.agreement.AgreementLine;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a system calls a customer: ConnectWise its agreement's id, Autotask its contract's, HaloPSA its recurring invoice's, Stripe the
 * customer's.
 *
 * @param lines by line of the agreement: ConnectWise the addition's id, Autotask the contract service's, HaloPSA the invoice line's,
 *     Stripe the meter's event name
 */
public record MappingBody(String externalId, @Nullable Map<String, String> lines) {
    static final int LONGEST = 200;
    private static final int MOST = 20;

    public MappingBody {
        externalId = Input.text("externalId", externalId, LONGEST);
        Map<String, String> checked = new TreeMap<>();
        if (lines != null) {
            Input.atMost("lines", lines.keySet(), MOST);
            lines.forEach((line, id) -> {
                String field = Input.below("lines", line);
                checked.put(AgreementLine.key(field, line), Input.text(field, id, LONGEST));
            });
        }
        lines = Map.copyOf(checked);
    }
}
