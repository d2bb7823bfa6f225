package io.fleetmend.tenant.billing.export;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import io.fleetmend.tenant.billing.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far each item got. Every step is committed by itself and only from the state that was seen, so of two exporters one takes an item,
 * and one that dies leaves written what it was about to do.
 */
@ApplicationScoped
class ExportLedger {
    private static final String ITEMS = """
            select i.*, s.time_zone from billing_export_item i
            join billing_statement s on s.provider_id = i.provider_id and s.customer_id = i.customer_id and s.month = i.month
            where i.provider_id = ? and i.month = ? and i.system = ?""";

    private final Sql sql;
    private final Clock clock;

    ExportLedger(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** New ones are added; those that are there stay as they are. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void plan(Collection<ExportItem> items) {
        sql.batch(
                """
                insert into billing_export_item (provider_id, customer_id, month, system, line, external_customer, external_line,
                  quantity, state, token) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                items.stream()
                        .map(item -> new @Nullable Object[] {
                            item.provider(),
                            item.customer(),
                            item.period(),
                            item.system(),
                            item.line(),
                            item.externalCustomer(),
                            item.externalLine(),
                            item.quantity(),
                            ItemState.PLANNED,
                            item.token()
                        })
                        .toList());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<ExportItem> items(ProviderId provider, YearMonth period, PsaSystem system) {
        return sql.list(ITEMS + " order by i.customer_id, i.line", ExportLedger::item, provider, period, system);
    }

    /** Empty when somebody else has it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<ExportItem> take(ExportItem item, @Nullable BigDecimal before) {
        Instant now = now();
        int taken = sql.write(
                """
                update billing_export_item set state = 'SENDING', before = cast(? as numeric), first_sent_at = ?, sent_at = ?, problem = null
                where provider_id = ? and customer_id = ? and month = ? and system = ? and line = ? and state in ('PLANNED', 'REFUSED')""", before, now, now, item.provider(), item.customer(), item.period(), item.system(), item.line());
        return taken == 1 ? Optional.of(again(item)) : Optional.empty();
    }

    /** To send once more what may have arrived. Empty when somebody else does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<ExportItem> retake(ExportItem item) {
        int taken = sql.write(
                """
                update billing_export_item set sent_at = ?
                where provider_id = ? and customer_id = ? and month = ? and system = ? and line = ? and state = 'SENDING' and sent_at = ?""", now(), item.provider(), item.customer(), item.period(), item.system(), item.line(), item.sentAt());
        return taken == 1 ? Optional.of(again(item)) : Optional.empty();
    }

    /** @return false when it was no longer as {@code item} says */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean move(ExportItem item, ItemState to, @Nullable String reference, @Nullable String problem) {
        return sql.write(
                        """
                        update billing_export_item set state = ?, reference = ?, problem = ?
                        where provider_id = ? and customer_id = ? and month = ? and system = ? and line = ?
                          and state = ? and sent_at is not distinct from cast(? as timestamptz)""",
                        to,
                        reference,
                        problem,
                        item.provider(),
                        item.customer(),
                        item.period(),
                        item.system(),
                        item.line(),
                        item.state(),
                        item.sentAt())
                == 1;
    }

    private ExportItem again(ExportItem item) {
        return sql.first(
                        ITEMS + " and i.customer_id = ? and i.line = ?",
                        ExportLedger::item,
                        item.provider(),
                        item.period(),
                        item.system(),
                        item.customer(),
                        item.line())
                .orElseThrow();
    }

    /** PostgreSQL keeps microseconds, and times are compared. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ExportItem item(ResultSet row) throws SQLException {
        return new ExportItem(
                new ProviderId(Sql.uuid(row, "provider_id")),
                new CustomerId(Sql.uuid(row, "customer_id")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                ZoneId.of(row.getString("time_zone")),
                PsaSystem.valueOf(row.getString("system")),
                row.getString("line"),
                row.getString("external_customer"),
                row.getString("external_line"),
                row.getBigDecimal("quantity"),
                ItemState.valueOf(row.getString("state")),
                Sql.uuid(row, "token"),
                row.getBigDecimal("before"),
                Sql.instantOrNull(row, "first_sent_at"),
                Sql.instantOrNull(row, "sent_at"),
                row.getString("reference"),
                row.getString("problem"));
    }
}
