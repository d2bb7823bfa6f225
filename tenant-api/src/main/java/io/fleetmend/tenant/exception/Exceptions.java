package io.fleetmend.tenant.exception;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for exceptions, and moves them on. Each step stands in the audit log in the same transaction, or is not taken. */
@ApplicationScoped
public class Exceptions {
    private static final Duration LONGEST = Duration.ofDays(366);
    /** Who acts when only time has passed. */
    private static final String TIME = "fleetmend";

    private final ExceptionRows rows;
    private final Customers customers;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Acting acting;
    private final Clock clock;

    Exceptions(ExceptionRows rows, Customers customers, AuditLog audit, Outbox outbox, Acting acting, Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.audit = audit;
        this.outbox = outbox;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    RiskException request(NewException body) {
        customers.require(body.customer());
        ExceptionRow row = asked(body, clock.instant().truncatedTo(ChronoUnit.MICROS));
        requireManaged(body.customer(), RiskException.endpoints(row));
        record(row, "exception.request", row.requestedBy, row.reason);
        rows.insert(row);
        return told(row);
    }

    private ExceptionRow asked(NewException body, Instant now) {
        Instant expiresAt = body.expiresAt().truncatedTo(ChronoUnit.MICROS);
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw Problems.invalid(
                    "expiresAt",
                    "expiresAt must be after now (%s) and within %d days, but was %s"
                            .formatted(now, LONGEST.toDays(), expiresAt));
        }
        List<EndpointId> endpoints = body.endpoints() == null ? List.of() : body.endpoints();
        ExceptionRow row = new ExceptionRow();
        row.owner(acting.provider(), body.customer());
        row.id = Uuids.next(now);
        row.revision = 1;
        row.bulletin = body.bulletin().value();
        row.endpoints = endpoints.stream().map(EndpointId::value).toArray(UUID[]::new);
        row.reason = body.reason();
        row.state = State.REQUESTED;
        row.expiresAt = expiresAt;
        row.requestedBy = acting.name();
        row.requestedAt = now;
        return row;
    }

    private void requireManaged(CustomerId customer, List<EndpointId> endpoints) {
        if (endpoints.isEmpty()) {
            return;
        }
        int strange = endpoints.size() - rows.managed(customer, endpoints);
        if (strange > 0) {
            // no word of which: those of others and those that do not exist are answered alike
            throw Problems.invalid(
                    "endpoints", "endpoints must be managed with the customer, but %d are not".formatted(strange));
        }
    }

    /** Signed is only what still has a time to hold. */
    @Transactional
    RiskException sign(ExceptionId id, @Nullable String why) {
        ExceptionRow row = find(id);
        if (!row.expiresAt.isAfter(clock.instant())) {
            throw stands(row);
        }
        return decide(row, State.SIGNED, "exception.sign", why, State.REQUESTED);
    }

    @Transactional
    RiskException refuse(ExceptionId id, @Nullable String why) {
        return decide(find(id), State.REFUSED, "exception.refuse", why, State.REQUESTED);
    }

    @Transactional
    RiskException withdraw(ExceptionId id, @Nullable String why) {
        return decide(find(id), State.WITHDRAWN, "exception.withdraw", why, State.REQUESTED, State.SIGNED);
    }

    private RiskException decide(ExceptionRow row, State to, String action, @Nullable String why, State... from) {
        record(row, action, acting.name(), why);
        if (!rows.decide(row, to, acting.name(), why, clock.instant(), from)) {
            throw stands(row);
        }
        if (to != State.SIGNED) {
            rows.forgetExpiry(row);
        }
        return told(row);
    }

    /** Who reads exceptions minds the time by itself; this ends one for the record. */
    void expire(ExceptionId id) {
        ExceptionRow row = find(id);
        if (Arrays.asList(State.REQUESTED, State.SIGNED).contains(row.state)) {
            record(row, "exception.expire", TIME, null);
            if (rows.expire(row)) {
                told(row);
            }
        }
        rows.forgetExpiry(row);
    }

    private RiskException told(ExceptionRow row) {
        RiskException now = RiskException.of(row);
        outbox.append(new ExceptionChangedV1(
                row.provider(),
                now.customer(),
                now.id(),
                now.revision(),
                new BulletinId(row.bulletin),
                now.endpoints(),
                now.state(),
                now.expiresAt()));
        return now;
    }

    private static RuntimeException stands(ExceptionRow row) {
        return Problems.conflict(
                "exception-state",
                "The exception is %s and expires at %s, so this cannot be done with it."
                        .formatted(row.state, row.expiresAt));
    }

    @Transactional
    RiskException one(ExceptionId id) {
        return RiskException.of(find(id));
    }

    private ExceptionRow find(ExceptionId id) {
        return rows.find(id).orElseThrow(Problems::notFound);
    }

    @Transactional
    List<RiskException> list(@Nullable CustomerId customer, @Nullable State state, PageRequest page) {
        return rows.list(customer, state, page.beforeId(), page.limitPlusOne()).stream()
                .map(RiskException::of)
                .toList();
    }

    /** Those that were asked for before {@code until}, and had neither expired nor been ended before {@code from}; oldest first. */
    @Transactional
    public List<RiskException> during(CustomerId customer, Instant from, Instant until) {
        return rows.during(customer, from, until).stream()
                .map(RiskException::of)
                .toList();
    }

    private void record(ExceptionRow row, String action, String actor, @Nullable String why) {
        Map<String, String> detail = new HashMap<>(Map.of(
                "bulletin",
                row.bulletin,
                "endpoints",
                row.endpoints.length == 0 ? "all" : Arrays.toString(row.endpoints),
                "expiresAt",
                row.expiresAt.toString()));
        if (why != null) {
            detail.put("reason", why);
        }
        audit.record(new Deed(actor, row.provider(), row.customer(), action, row.id.toString(), detail));
    }
}
