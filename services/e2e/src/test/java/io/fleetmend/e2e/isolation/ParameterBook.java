package io.fleetmend.e2e.isolation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of parameters and of fields in bodies mean. A name that is not here leaves its operation without a probe, and that fails
 * the build.
 */
final class ParameterBook {
    private static final Map<String, IdKind> IDS = Map.ofEntries(
            Map.entry("providerId", IdKind.PROVIDER),
            Map.entry("provider", IdKind.PROVIDER),
            Map.entry("customerId", IdKind.CUSTOMER),
            Map.entry("customer", IdKind.CUSTOMER),
            Map.entry("customers", IdKind.CUSTOMER),
            Map.entry("siteId", IdKind.SITE),
            Map.entry("site", IdKind.SITE),
            Map.entry("endpointId", IdKind.ENDPOINT),
            Map.entry("endpoint", IdKind.ENDPOINT),
            Map.entry("deploymentId", IdKind.DEPLOYMENT),
            Map.entry("deployment", IdKind.DEPLOYMENT),
            Map.entry("jobId", IdKind.JOB),
            Map.entry("job", IdKind.JOB),
            Map.entry("attempt", IdKind.ATTEMPT),
            Map.entry("running", IdKind.ATTEMPT),
            Map.entry("endpoints", IdKind.ENDPOINT),
            Map.entry("exceptionId", IdKind.EXCEPTION),
            Map.entry("customBulletinId", IdKind.CUSTOM_BULLETIN),
            Map.entry("clientId", IdKind.BILLING_CLIENT),
            Map.entry("bulletinId", IdKind.BULLETIN),
            Map.entry("bulletin", IdKind.BULLETIN),
            Map.entry("bulletins", IdKind.BULLETIN),
            Map.entry("vulnerability", IdKind.VULNERABILITY),
            Map.entry("source", IdKind.SOURCE),
            Map.entry("into", IdKind.ENDPOINT),
            Map.entry("period", IdKind.PERIOD),
            Map.entry("month", IdKind.MONTH),
            Map.entry("line", IdKind.STATEMENT_LINE),
            Map.entry("system", IdKind.PSA_SYSTEM),
            Map.entry("webhook", IdKind.WEBHOOK));

    /** Values that mean the same to everybody. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("limit", "5"),
            Map.entry("from", "2026-01-01T00:00:00Z"),
            Map.entry("to", "2026-12-31T00:00:00Z"),
            Map.entry("search", "openssl"),
            Map.entry("subject", "openssl"),
            Map.entry("knownExploited", "true"),
            Map.entry("publishedSince", "2026-01-01T00:00:00Z"),
            Map.entry("publishedUntil", "2027-01-01T00:00:00Z"),
            Map.entry("product", "openssl"),
            Map.entry("openAt", "2026-11-23T02:00:00Z"),
            Map.entry("order", "CHANGED"),
            Map.entry("release", "debian:12"),
            Map.entry("state", "OPEN"),
            Map.entry("standing", "OVERDUE"),
            Map.entry("If-Match", "\"1\""),
            Map.entry("Idempotency-Key", "isolation-probe"),
            Map.entry("Content-Digest", "sha-256=:AA==:"),
            Map.entry("Signature-Input", "agent=()"),
            Map.entry("Signature", "agent=:AA==:"));

    /** Exceptions last a year at most. */
    private static final String EXPIRY =
            Instant.now(Clock.systemUTC()).plus(Duration.ofDays(30)).toString();

    /** Fields of bodies whose form the schema does not tell. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("timeZone", "Europe/Berlin"),
            Map.entry("start", "2026-01-13T02:00"),
            Map.entry("recurrence", "FREQ=DAILY"),
            Map.entry("length", "PT3H"),
            Map.entry("colour", "#004d99"),
            Map.entry("within", "PT336H"),
            Map.entry("staleAfter", "PT72H"),
            Map.entry("validFor", "PT15M"),
            Map.entry("from", "2026-12-24T00:00:00Z"),
            Map.entry("to", "2026-12-27T00:00:00Z"),
            Map.entry("expiresAt", EXPIRY),
            Map.entry("email", "probe@isolation.example"),
            Map.entry("roles", "technician"));

    private ParameterBook() {}

    /** @param where {@code username} names a user in a path, but is only a wish in a body; {@code from} is a day in a path only */
    static Optional<IdKind> id(String name, String where) {
        if (where.equals("path") && name.equals("username")) {
            return Optional.of(IdKind.USERNAME);
        }
        return where.equals("path") && name.equals("from")
                ? Optional.of(IdKind.DAY)
                : Optional.ofNullable(IDS.get(name));
    }

    static Optional<String> plain(String name) {
        return Optional.ofNullable(PLAIN.get(name));
    }

    static Optional<String> text(Operation operation, String name) {
        return name.equals("roles") && operation.path().contains("billing")
                ? Optional.of("billing-read")
                : Optional.ofNullable(TEXTS.get(name));
    }
}
