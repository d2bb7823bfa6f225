package io.fleetmend.tenant.billing.webhook;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.access.IfMatch;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.billing.outbound.AddressGuard;
import io.fleetmend.tenant.billing.outbound.Vault;
import io.fleetmend.tenant.billing.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where programs are told, named by those who want to be. */
@ApplicationScoped
class Webhooks {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int MOST = 20;

    private final Sql sql;
    private final AddressGuard guard;
    private final Vault vault;
    private final WebhookConfig config;
    private final AuditLog audit;
    private final Acting acting;
    private final Clock clock;

    Webhooks(
            Sql sql,
            AddressGuard guard,
            Vault vault,
            WebhookConfig config,
            AuditLog audit,
            Acting acting,
            Clock clock) {
        this.sql = sql;
        this.guard = guard;
        this.vault = vault;
        this.config = config;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    /** @param secret told when it is new */
    record Put(Webhook webhook, @Nullable String secret) {}

    @Transactional
    List<Webhook> list() {
        return sql.list(
                "select * from webhook where provider_id = ? order by name", Webhook::of, acting.wholeProvider());
    }

    @Transactional
    Put put(String name, WebhookBody body, @Nullable String ifMatch) {
        if (!NAME.matcher(name).matches()) {
            throw Problems.invalid(
                    "webhook", "webhook must be 1 to 60 of a-z, 0-9 and -, but was '%s'".formatted(name));
        }
        guard.check("url", body.url());
        ProviderId provider = acting.wholeProvider();
        record(
                "webhook.put",
                name,
                Map.of("url", body.url(), "events", body.events().toString()));
        Optional<Webhook> before = find(provider, name);
        IfMatch.check(ifMatch, before.map(Webhook::revision).orElse(0L));
        if (before.isEmpty() && list().size() >= MOST) {
            throw Problems.conflict("too-many-webhooks", "A provider has at most %d webhooks.".formatted(MOST));
        }
        String secret = before.isPresent() ? null : WebhookSignature.newSecret();
        sql.write(
                """
                insert into webhook (provider_id, webhook_id, name, url, events, secret, active, revision) values (?, ?, ?, ?, ?, ?, true, 1)
                on conflict (provider_id, name) do update
                set url = excluded.url, events = excluded.events, active = true, revision = webhook.revision + 1""",
                provider,
                Uuids.next(clock.instant()),
                name,
                body.url(),
                body.events().stream().map(Enum::name).toArray(String[]::new),
                secret == null ? before.get().secret() : vault.seal(provider, secret));
        return new Put(required(provider, name), secret);
    }

    /** The new secret is good at once, the one before for a while: receivers change over without missing anything. */
    @Transactional
    Put rotate(String name) {
        ProviderId provider = acting.wholeProvider();
        required(provider, name);
        record("webhook.rotate", name, Map.of());
        String secret = WebhookSignature.newSecret();
        sql.write("""
                update webhook set previous_secret = secret, previous_until = ?, secret = ?, revision = revision + 1
                where provider_id = ? and name = ?""", clock.instant().plus(config.rotationOverlap()), vault.seal(provider, secret), provider, name);
        return new Put(required(provider, name), secret);
    }

    @Transactional
    void delete(String name, @Nullable String ifMatch) {
        ProviderId provider = acting.wholeProvider();
        required(provider, name);
        record("webhook.delete", name, Map.of());
        IfMatch.check(ifMatch, required(provider, name).revision());
        sql.write("delete from webhook where provider_id = ? and name = ?", provider, name);
    }

    /** The secrets that a message is signed with now. */
    List<String> secrets(ProviderId provider, Webhook webhook) {
        String current = vault.open(provider, webhook.secret());
        Instant until = webhook.previousUntil();
        byte[] previous = webhook.previousSecret();
        return previous == null || until == null || !clock.instant().isBefore(until)
                ? List.of(current)
                : List.of(current, vault.open(provider, previous));
    }

    private Webhook required(ProviderId provider, String name) {
        return find(provider, name).orElseThrow(Problems::notFound);
    }

    private Optional<Webhook> find(ProviderId provider, String name) {
        return sql.first("select * from webhook where provider_id = ? and name = ?", Webhook::of, provider, name);
    }

    private void record(String action, String name, Map<String, String> detail) {
        audit.record(new Deed(acting.name(), acting.wholeProvider(), null, action, name, detail));
    }
}
