package io.fleetmend.tenant.billing.statement;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.billing.counting.CountingMethod;
import io.fleetmend.tenant.billing.counting.Days;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import io.fleetmend.tenant.billing.counting.EndpointDays;
import io.fleetmend.tenant.billing.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Statements that are closed: written once, read for ever. */
@ApplicationScoped
public class ClosedStatements {
    /** A line and all of its adjustments: what they came to, together. */
    private static final String STANDING = """
            select l.month, l.line, l.classes, l.method,
              l.quantity + coalesce((select sum(a.quantity) from billing_statement_line a
                where a.provider_id = l.provider_id and a.customer_id = l.customer_id
                  and a.adjusts_month = l.month and a.adjusts_line = l.line), 0) as quantity
            from billing_statement_line l where l.provider_id = ? and l.customer_id = ? and l.adjusts_month is null
            order by l.month, l.position""";

    /** Each adjustment holds exactly the days that changed sides, so a day counts when it is there an odd number of times. */
    private static final String STANDING_EVIDENCE = """
            select coalesce(l.adjusts_month, l.month) as month, coalesce(l.adjusts_line, l.line) as line, e.endpoint_id,
              bit_xor(e.days # e.removed_days) as days
            from billing_statement_line l
            join billing_evidence e on e.provider_id = l.provider_id and e.customer_id = l.customer_id
              and e.month = l.month and e.line = l.line
            where l.provider_id = ? and l.customer_id = ? group by 1, 2, 3""";

    private final Sql sql;

    ClosedStatements(Sql sql) {
        this.sql = sql;
    }

    private record Evidence(LineRef ref, EndpointId endpoint, Days days) {}

    List<ClosedLine> standing(ProviderId provider, CustomerId customer) {
        Map<LineRef, SortedMap<EndpointId, Days>> evidence = new TreeMap<>();
        sql.list(
                        STANDING_EVIDENCE,
                        row -> new Evidence(
                                ref(row, "month", "line"),
                                new EndpointId(Sql.uuid(row, "endpoint_id")),
                                new Days(row.getInt("days"))),
                        provider,
                        customer)
                .forEach(row -> evidence.computeIfAbsent(row.ref(), ref -> EndpointDays.sorted())
                        .put(row.endpoint(), row.days()));
        return sql.list(
                STANDING,
                row -> {
                    LineRef ref = ref(row, "month", "line");
                    return new ClosedLine(
                            ref,
                            classes(row),
                            CountingMethod.valueOf(row.getString("method")),
                            row.getBigDecimal("quantity"),
                            new EndpointDays(evidence.getOrDefault(ref, EndpointDays.sorted())));
                },
                provider,
                customer);
    }

    public void write(ProviderId provider, Statement statement, String hash) {
        sql.write(
                "insert into billing_statement (provider_id, customer_id, month, time_zone, hash) values (?, ?, ?, ?, ?)",
                provider,
                statement.customer(),
                statement.period(),
                statement.zone().getId(),
                hash);
        int position = 0;
        for (CountedLine line : statement.lines()) {
            LineRef adjusts = line.adjusts();
            sql.write(
                    """
                    insert into billing_statement_line (provider_id, customer_id, month, line, position, meter, classes, method, unit,
                      quantity, adjusts_month, adjusts_line)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as date), ?)""",
                    provider,
                    statement.customer(),
                    statement.period(),
                    line.key(),
                    position++,
                    line.meter(),
                    line.classes().stream().map(Enum::name).toArray(String[]::new),
                    line.method(),
                    line.method().unit(),
                    line.quantity(),
                    adjusts == null ? null : adjusts.period(),
                    adjusts == null ? null : adjusts.line());
            writeEvidence(provider, statement, line);
        }
    }

    private void writeEvidence(ProviderId provider, Statement statement, CountedLine line) {
        sql.batch(
                """
                insert into billing_evidence (provider_id, customer_id, month, line, endpoint_id, days, removed_days)
                values (?, ?, ?, ?, ?, ?, ?)""",
                line.added().plus(line.removed()).byEndpoint().keySet().stream()
                        .map(endpoint -> new @Nullable Object[] {
                            provider,
                            statement.customer(),
                            statement.period(),
                            line.key(),
                            endpoint,
                            line.added().of(endpoint).bits(),
                            line.removed().of(endpoint).bits()
                        })
                        .toList());
    }

    /** As it was written, or empty where the customer had none in that month. */
    @Transactional
    public Optional<Statement> read(ProviderId provider, CustomerId customer, YearMonth period) {
        return sql.first(
                        "select time_zone from billing_statement where provider_id = ? and customer_id = ? and month = ?",
                        row -> ZoneId.of(row.getString("time_zone")),
                        provider,
                        customer,
                        period)
                .map(zone -> new Statement(customer, period, zone, lines(provider, customer, period)));
    }

    /** By customer, for all of a month. */
    @Transactional
    public SortedMap<String, String> hashes(ProviderId provider, YearMonth period) {
        SortedMap<String, String> hashes = new TreeMap<>();
        sql.list(
                "select customer_id, hash from billing_statement where provider_id = ? and month = ?",
                row -> hashes.put(row.getString("customer_id"), row.getString("hash")),
                provider,
                period);
        return hashes;
    }

    private List<CountedLine> lines(ProviderId provider, CustomerId customer, YearMonth period) {
        Map<String, SortedMap<EndpointId, Days>> added = new TreeMap<>();
        Map<String, SortedMap<EndpointId, Days>> removed = new TreeMap<>();
        sql.list(
                "select line, endpoint_id, days, removed_days from billing_evidence where provider_id = ? and customer_id = ? and month = ?",
                row -> {
                    EndpointId endpoint = new EndpointId(Sql.uuid(row, "endpoint_id"));
                    String line = row.getString("line");
                    added.computeIfAbsent(line, key -> EndpointDays.sorted())
                            .put(endpoint, new Days(row.getInt("days")));
                    removed.computeIfAbsent(line, key -> EndpointDays.sorted())
                            .put(endpoint, new Days(row.getInt("removed_days")));
                    return line;
                },
                provider,
                customer,
                period);
        return sql.list(
                "select * from billing_statement_line where provider_id = ? and customer_id = ? and month = ? order by position",
                row -> {
                    String line = row.getString("line");
                    return new CountedLine(
                            line,
                            row.getString("meter"),
                            classes(row),
                            CountingMethod.valueOf(row.getString("method")),
                            row.getBigDecimal("quantity"),
                            row.getObject("adjusts_month") == null ? null : ref(row, "adjusts_month", "adjusts_line"),
                            new EndpointDays(added.getOrDefault(line, EndpointDays.sorted())),
                            new EndpointDays(removed.getOrDefault(line, EndpointDays.sorted())));
                },
                provider,
                customer,
                period);
    }

    private static LineRef ref(ResultSet row, String month, String line) throws SQLException {
        return new LineRef(YearMonth.from(row.getObject(month, LocalDate.class)), row.getString(line));
    }

    private static Set<EndpointClass> classes(ResultSet row) throws SQLException {
        EnumSet<EndpointClass> classes = EnumSet.noneOf(EndpointClass.class);
        Arrays.stream((String[]) row.getArray("classes").getArray())
                .map(EndpointClass::valueOf)
                .forEach(classes::add);
        return Collections.unmodifiableSet(classes);
    }
}
