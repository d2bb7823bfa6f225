package io.fleetmend.tenant.billing.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.billing.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The same request of the same caller is done once; asked again it gets the answer that it got. A key belongs to its caller, provider and
 * operation: nobody learns from it what others asked for.
 */
@ApplicationScoped
public class Idempotency {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Sql sql;
    private final Acting acting;
    private final Clock clock;

    Idempotency(Sql sql, Acting acting, Clock clock) {
        this.sql = sql;
        this.acting = acting;
        this.clock = clock;
    }

    private record Kept(String request, String answer) {}

    /**
     * @param operation with what it is done to, {@code period.close/2026-11}
     * @param body what the caller asks for; another one under the same key is refused with 422
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(String operation, @Nullable String key, Object body, Class<T> answer, Supplier<T> work) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Problems.invalid(
                    "Idempotency-Key",
                    "Idempotency-Key must have 1 to 255 visible ASCII characters, but was %s"
                            .formatted(key == null ? "absent" : "'" + key + "'"));
        }
        ProviderId provider = acting.provider();
        String request = json(body);
        // two of the same at once: the second waits for the first, then finds its answer
        sql.list(
                "select pg_advisory_xact_lock(hashtext(?), hashtext(?))",
                row -> true,
                "billing " + provider,
                acting.name() + " " + operation + " " + key);
        Optional<Kept> kept = sql.first(
                "select request, answer from billing_idempotency where provider_id = ? and caller = ? and operation = ? and key = ?",
                row -> new Kept(row.getString("request"), row.getString("answer")),
                provider,
                acting.name(),
                operation,
                key);
        if (kept.isPresent()) {
            return again(kept.get(), request, answer);
        }
        T done = work.get();
        sql.write(
                "insert into billing_idempotency (provider_id, caller, operation, key, request, answer, at) values (?, ?, ?, ?, ?, ?, ?)",
                provider,
                acting.name(),
                operation,
                key,
                request,
                json(done),
                clock.instant());
        return done;
    }

    private static <T> T again(Kept kept, String request, Class<T> answer) {
        if (!kept.request().equals(request)) {
            throw Problems.unprocessable(
                    "idempotency-key-reused",
                    "This Idempotency-Key came with another body before; a new request needs a new key.");
        }
        try {
            return ContractsJson.get().readValue(kept.answer().getBytes(StandardCharsets.UTF_8), answer);
        } catch (IOException e) {
            throw new IllegalStateException("what we wrote can be read", e);
        }
    }

    private static String json(Object value) {
        try {
            return ContractsJson.get().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("requests and answers can always be written", e);
        }
    }
}
