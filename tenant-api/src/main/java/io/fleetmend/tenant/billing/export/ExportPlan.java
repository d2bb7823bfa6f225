package io.fleetmend.tenant.billing.export;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.tenant.billing.counting.Unit;
import io.fleetmend.tenant.billing.export.ExportResource.MissingView;
import io.fleetmend.tenant.billing.mapping.Mapping;
import io.fleetmend.tenant.billing.mapping.Mappings;
import io.fleetmend.tenant.billing.statement.ClosedStatements;
import io.fleetmend.tenant.billing.statement.CountedLine;
import io.fleetmend.tenant.billing.statement.LineRef;
import io.fleetmend.tenant.billing.statement.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a closed month comes to in a system: a quantity per customer and line, adjustments added to the line that they correct. */
@ApplicationScoped
class ExportPlan {
    private final ClosedStatements statements;
    private final Mappings mappings;
    private final Clock clock;

    ExportPlan(ClosedStatements statements, Mappings mappings, Clock clock) {
        this.statements = statements;
        this.mappings = mappings;
        this.clock = clock;
    }

    /** @param missing what cannot be brought, and why */
    record Planned(List<ExportItem> items, List<MissingView> missing) {}

    private record Sum(BigDecimal quantity, Unit unit) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Planned of(ProviderId provider, YearMonth period, PsaAdapter adapter) {
        List<ExportItem> items = new ArrayList<>();
        List<MissingView> missing = new ArrayList<>();
        for (String customer : statements.hashes(provider, period).keySet()) {
            statements
                    .read(provider, CustomerId.of(customer), period)
                    .ifPresent(statement -> add(provider, statement, adapter, items, missing));
        }
        return new Planned(List.copyOf(items), List.copyOf(missing));
    }

    private void add(
            ProviderId provider,
            Statement statement,
            PsaAdapter adapter,
            List<ExportItem> items,
            List<MissingView> missing) {
        Optional<Mapping> mapping = mappings.of(provider, statement.customer(), adapter.system());
        sums(statement, missing).forEach((line, sum) -> {
            String external = mapping.map(found -> found.lines().get(line)).orElse(null);
            if (external != null) {
                items.add(item(
                        provider,
                        statement,
                        adapter,
                        mapping.orElseThrow().externalId(),
                        line,
                        external,
                        sum.quantity()));
            } else if (sum.quantity().signum() != 0) {
                missing.add(new MissingView(
                        statement.customer(),
                        line,
                        mapping.isEmpty()
                                ? "the customer is not mapped in %s".formatted(adapter.system())
                                : "the line is not mapped in %s".formatted(adapter.system())));
            }
        });
    }

    private static SortedMap<String, Sum> sums(Statement statement, List<MissingView> missing) {
        SortedMap<String, Sum> sums = new TreeMap<>();
        for (CountedLine line : statement.lines()) {
            LineRef adjusts = line.adjusts();
            String key = adjusts == null ? line.key() : adjusts.line();
            Sum before = sums.get(key);
            if (before != null && before.unit() != line.method().unit()) {
                missing.add(new MissingView(
                        statement.customer(),
                        line.key(),
                        "it is in %s, but line %s is in %s now: bill it by hand"
                                .formatted(line.method().unit(), key, before.unit())));
            } else {
                BigDecimal sum =
                        before == null ? line.quantity() : before.quantity().add(line.quantity());
                sums.put(key, new Sum(sum, line.method().unit()));
            }
        }
        return sums;
    }

    private ExportItem item(
            ProviderId provider,
            Statement statement,
            PsaAdapter adapter,
            String externalCustomer,
            String line,
            String externalLine,
            BigDecimal quantity) {
        return new ExportItem(
                provider,
                statement.customer(),
                statement.period(),
                statement.zone(),
                adapter.system(),
                line,
                externalCustomer,
                externalLine,
                adapter.rounded(quantity),
                ItemState.PLANNED,
                Uuids.next(clock.instant()),
                null,
                null,
                null,
                null,
                null);
    }
}
