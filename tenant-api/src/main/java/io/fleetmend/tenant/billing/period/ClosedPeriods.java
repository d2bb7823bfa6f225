package io.fleetmend.tenant.billing.period;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.billing.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Months that are closed, in a chain of hashes. */
@ApplicationScoped
class ClosedPeriods {
    private final Sql sql;

    ClosedPeriods(Sql sql) {
        this.sql = sql;
    }

    record Closed(YearMonth period, long nth, Instant at, String by, String previousHash, String hash) {}

    SortedMap<YearMonth, Closed> all(ProviderId provider) {
        SortedMap<YearMonth, Closed> all = new TreeMap<>();
        sql.list(
                        "select * from billing_period where provider_id = ?",
                        row -> new Closed(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getLong("nth"),
                                Sql.instant(row, "closed_at"),
                                row.getString("closed_by"),
                                row.getString("previous_hash"),
                                row.getString("hash")),
                        provider)
                .forEach(closed -> all.put(closed.period(), closed));
        return all;
    }

    /** What the next one follows on: mostly the newest month, but a late fact may open one before it. */
    static Optional<Closed> headOf(SortedMap<YearMonth, Closed> all) {
        return all.values().stream().max(Comparator.comparing(Closed::nth));
    }

    void write(ProviderId provider, Closed closed) {
        sql.write(
                """
                insert into billing_period (provider_id, month, nth, closed_at, closed_by, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?)""",
                provider,
                closed.period(),
                closed.nth(),
                closed.at(),
                closed.by(),
                closed.previousHash(),
                closed.hash());
    }
}
