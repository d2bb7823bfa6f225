package io.fleetmend.e2e.isolation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that somebody makes, and what must come of it.
 *
 * @param what in words, such as {@code foreign customerId}
 * @param target path and query
 * @param headers besides the visitor's own
 * @param twin probes with the same twin must be answered with the very same bytes; null for none
 * @param blamed the whole way to the field that was spoilt, {@code windows[0].name}; null where it is not one field
 */
record Probe(
        Operation operation,
        Visitor visitor,
        String what,
        String method,
        String target,
        byte @Nullable [] body,
        Map<String, String> headers,
        Expectation expectation,
        @Nullable String twin,
        @Nullable String blamed) {

    Probe(
            Operation operation,
            Visitor visitor,
            String what,
            String method,
            String target,
            byte @Nullable [] body,
            Map<String, String> headers,
            Expectation expectation,
            @Nullable String twin) {
        this(operation, visitor, what, method, target, body, headers, expectation, twin, null);
    }

    /** Which statuses are right. */
    enum Expectation {
        UNAUTHORIZED,
        FORBIDDEN,
        NOT_FOUND,
        /** Bad input, or a name of nothing. */
        REFUSED,
        /** Bad input that is one field's fault. */
        FIELD_REFUSED,
        TOO_LARGE,
        /** Anything but a success. */
        NO_SUCCESS,
        /** A success with one's own data or none, or a refusal. */
        NO_LEAK,
        SUCCESS
    }

    /** Everything that was sent and could be sent back, what a cursor hides included. */
    String asked() {
        return target
                + Malformed.decodedCursor(target)
                + (body == null || body.length > 1_000_000 ? "" : new String(body, StandardCharsets.UTF_8));
    }

    Probe spoiling(String field) {
        return new Probe(operation, visitor, what, method, target, body, headers, expectation, twin, field);
    }

    /** In what was spoilt, something deeper may be what was stumbled over. */
    boolean blames(String field) {
        return blamed == null
                ? !field.isEmpty()
                : field.equals(blamed) || field.startsWith(blamed + "[") || field.startsWith(blamed + ".");
    }

    @Override
    public String toString() {
        return "%s by %s with %s: %s %s".formatted(operation, visitor.name(), what, method, shortened(target));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
