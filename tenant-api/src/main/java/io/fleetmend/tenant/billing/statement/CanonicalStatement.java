package io.fleetmend.tenant.billing.statement;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The bytes that a statement's hash is taken of: lines of text, in one order, without anything that a person wrote, so that anybody can
 * make them again from what the API shows. A month's hash covers the hash of the month closed before and those of all its statements.
 */
public final class CanonicalStatement {
    /** What the first closed month of a provider follows on. */
    public static final String NONE = "0".repeat(64);

    private CanonicalStatement() {}

    public static String text(ProviderId provider, Statement statement) {
        StringBuilder text = new StringBuilder("""
                fleetmend-statement-v1
                provider %s
                customer %s
                period %s
                zone %s
                """.formatted(
                        provider,
                        statement.customer(),
                        statement.period(),
                        statement.zone().getId()));
        for (CountedLine line : statement.lines()) {
            LineRef adjusts = line.adjusts();
            text.append("line %s %s %s %s %s %s %s\n"
                    .formatted(
                            line.key(),
                            line.meter(),
                            line.classes().stream().map(Enum::name).collect(Collectors.joining(",")),
                            line.method(),
                            line.method().unit(),
                            line.quantity().toPlainString(),
                            adjusts == null ? "-" : adjusts.period() + "/" + adjusts.line()));
            for (EndpointId endpoint :
                    line.added().plus(line.removed()).byEndpoint().keySet()) {
                text.append("days %s +%08x -%08x\n"
                        .formatted(
                                endpoint,
                                line.added().of(endpoint).bits(),
                                line.removed().of(endpoint).bits()));
            }
        }
        return text.toString();
    }

    public static String hash(ProviderId provider, Statement statement) {
        return sha256(text(provider, statement));
    }

    /** @param statements hashes by customer */
    public static String periodHash(
            ProviderId provider, YearMonth period, String previousHash, SortedMap<String, String> statements) {
        StringBuilder text = new StringBuilder("""
                fleetmend-period-v1
                provider %s
                period %s
                previous %s
                """.formatted(provider, period, previousHash));
        statements.forEach((customer, hash) -> text.append("statement %s %s\n".formatted(customer, hash)));
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));

        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
