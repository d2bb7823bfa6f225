package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.scheduler.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One-time tokens, each good for one machine of one site. Only their hashes are kept. */
@ApplicationScoped
class EnrolmentTokens {
    private static final int BYTES = 32;
    private static final String INSERT = """
            insert into enrolment_token (token_hash, provider_id, customer_id, site_id, expires_at) values (?, ?, ?, ?, ?)""";
    private static final String FIND = """
            select provider_id, customer_id, site_id, expires_at, used_at from enrolment_token where token_hash = ?""";
    private static final String USE = """
            update enrolment_token set used_at = ? where token_hash = ? and used_at is null and expires_at > ?""";

    private final SecureRandom random = new SecureRandom();
    private final Database database;

    EnrolmentTokens(Database database) {
        this.database = database;
    }

    /** For whom a token was made. */
    record Issued(
            ProviderId provider,
            CustomerId customer,
            SiteId site,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** @return the token itself; nobody can ask for it again */
    String issue(ProviderId provider, CustomerId customer, SiteId site, Instant expiresAt) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.update(INSERT, hash(token), provider, customer, site, expiresAt);
        return token;
    }

    Optional<Issued> find(String token) {
        return database.first(
                FIND,
                row -> new Issued(
                        row.provider(), row.customer(), row.site(), row.time("expires_at"), row.timeOrNull("used_at")),
                hash(token));
    }

    /** Uses it up; of several at once, one gets through. */
    void use(String token, Issued issued, Instant now) {
        if (issued.usedAt() == null && !issued.expiresAt().isAfter(now)) {
            throw Problems.gone(
                    "enrolment-token-expired",
                    "The enrolment token expired at %s; ask for a new one.".formatted(issued.expiresAt()));
        }
        if (database.update(USE, now, hash(token), now) == 0) {
            throw Problems.conflict(
                    "enrolment-token-used", "The enrolment token was used before; each is good for one machine.");
        }
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
