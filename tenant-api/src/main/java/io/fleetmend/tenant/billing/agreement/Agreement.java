package io.fleetmend.tenant.billing.agreement;

import io.fleetmend.tenant.access.Input;
import io.fleetmend.tenant.billing.counting.CountingMethod;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lines of a customer. No class is on two of them: nothing is billed twice. */
public record Agreement(List<AgreementLine> lines) {
    /** What holds where nobody agreed on anything: a line per class, by the day. */
    static final Agreement STANDARD = new Agreement(Arrays.stream(EndpointClass.values())
            .map(endpointClass -> new AgreementLine(
                    endpointClass.name().toLowerCase(Locale.ROOT),
                    EnumSet.of(endpointClass),
                    CountingMethod.PRORATED_ENDPOINT_DAYS))
            .toList());

    private static final int MOST = 20;

    public Agreement {
        lines = List.copyOf(Input.atMost("lines", lines, MOST));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines must have at least one entry, but had none");
        }
        Set<String> keys = new HashSet<>();
        Set<EndpointClass> classes = EnumSet.noneOf(EndpointClass.class);
        for (AgreementLine line : lines) {
            if (!keys.add(line.key())) {
                throw new IllegalArgumentException(
                        "lines must have different keys, but '%s' is there twice".formatted(line.key()));
            }
            for (EndpointClass endpointClass : line.classes()) {
                if (!classes.add(endpointClass)) {
                    throw new IllegalArgumentException(
                            "lines must count each class once, but %s is on two of them".formatted(endpointClass));
                }
            }
        }
    }
}
