package io.fleetmend.tenant.billing.agreement;

import io.fleetmend.tenant.access.Input;
import io.fleetmend.tenant.billing.counting.CountingMethod;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a statement counts, and how.
 *
 * @param key names the line in statements, mappings and exports; it stays the same from month to month
 */
public record AgreementLine(String key, Set<EndpointClass> classes, CountingMethod method) {
    /** What every line counts so far. */
    public static final String METER = "managed-endpoint";

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public AgreementLine {
        key = key("key", key);
        if (Input.required("classes", classes).isEmpty()) {
            throw new IllegalArgumentException("classes must have at least one entry, but had none");
        }
        classes = Collections.unmodifiableSet(EnumSet.copyOf(Input.atMost("classes", classes, 3)));
        method = Input.required("method", method);
    }

    /** What names a line, wherever it comes from. */
    public static String key(String field, @Nullable String text) {
        if (text == null || !KEY.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "%s must be 1 to 40 of a-z, 0-9 and - such as servers, but was '%s'".formatted(field, text));
        }
        return text;
    }
}
