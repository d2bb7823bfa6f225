package io.fleetmend.tenant.billing.export;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.billing.export.ExportPlan.Planned;
import io.fleetmend.tenant.billing.export.ExportResource.ExportReport;
import io.fleetmend.tenant.billing.export.ExportResource.ItemView;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import io.fleetmend.tenant.billing.statement.ClosedStatements;
import io.fleetmend.tenant.customer.Customers;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a closed month into one of the provider's systems. Asked again it goes on where it was, and does nothing twice. */
@ApplicationScoped
class Exports {
    private final ExportPlan plan;
    private final ExportLedger ledger;
    private final Targets targets;
    private final List<PsaAdapter> adapters;
    private final ClosedStatements statements;
    private final Customers customers;
    private final ExportTroubles troubles;
    private final ExportConfig config;
    private final AuditLog audit;
    private final Acting acting;
    private final Clock clock;

    Exports(
            ExportPlan plan,
            ExportLedger ledger,
            Targets targets,
            @All List<PsaAdapter> adapters,
            ClosedStatements statements,
            Customers customers,
            ExportTroubles troubles,
            ExportConfig config,
            AuditLog audit,
            Acting acting,
            Clock clock) {
        this.plan = plan;
        this.ledger = ledger;
        this.targets = targets;
        this.adapters = adapters;
        this.statements = statements;
        this.customers = customers;
        this.troubles = troubles;
        this.config = config;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    /** As far as it got; nobody is asked. Of a month that is not closed nothing can have gone anywhere. */
    ExportReport seen(YearMonth period, PsaSystem system) {
        ProviderId provider = acting.wholeProvider();
        Planned planned = plan.of(provider, period, adapter(system));
        return new ExportReport(
                period,
                system,
                known(provider, period, system, planned).stream()
                        .map(item -> ItemView.of(item, null, item.problem()))
                        .toList(),
                planned.missing());
    }

    /** The difference between what the PSA has and what it would have; nothing is written, there or here. */
    ExportReport dryRun(YearMonth period, PsaSystem system) {
        ProviderId provider = acting.wholeProvider();
        requireClosed(provider, period);
        Target target = target(system);
        Planned planned = plan.of(provider, period, adapter(system));
        List<ItemView> items = new ArrayList<>();
        for (ExportItem item : known(provider, period, system, planned)) {
            items.add(compared(target, item));
        }
        return new ExportReport(period, system, items, planned.missing());
    }

    ExportReport push(YearMonth period, PsaSystem system) {
        ProviderId provider = acting.wholeProvider();
        requireClosed(provider, period);
        Target target = target(system);
        audit.recordBefore(new Deed(acting.name(), provider, null, "export.push", period + "/" + system, Map.of()));
        Planned planned = plan.of(provider, period, adapter(system));
        ledger.plan(planned.items());
        Exporter exporter = new Exporter(ledger, adapter(system), target, config.settleAfter(), clock);
        ledger.items(provider, period, system).forEach(exporter::moveOn);
        ExportReport report = seen(period, system);
        troubles.tell(provider, report);
        return report;
    }

    /** A person has looked whether an item that is held arrived. */
    ExportReport resolve(YearMonth period, PsaSystem system, CustomerId customer, String line, boolean arrived) {
        ProviderId provider = acting.wholeProvider();
        customers.require(customer);
        ExportItem held = ledger.items(provider, period, system).stream()
                .filter(item -> item.customer().equals(customer) && item.line().equals(line))
                .findFirst()
                .orElseThrow(Problems::notFound);
        audit.recordBefore(new Deed(
                acting.name(),
                provider,
                customer,
                "export.resolve",
                "%s/%s/%s".formatted(period, system, line),
                Map.of("arrived", Boolean.toString(arrived))));
        if (held.state() != ItemState.HELD
                || !ledger.move(held, arrived ? ItemState.DONE : ItemState.PLANNED, arrived ? "seen" : null, null)) {
            throw Problems.conflict(
                    "not-held", "Only an item that is HELD can be resolved, but it is %s.".formatted(held.state()));
        }
        return seen(period, system);
    }

    /** The ledger's where it has them, the plan's otherwise. */
    private List<ExportItem> known(ProviderId provider, YearMonth period, PsaSystem system, Planned planned) {
        Map<String, ExportItem> items = new LinkedHashMap<>();
        planned.items().forEach(item -> items.put(item.customer() + "/" + item.line(), item));
        ledger.items(provider, period, system).forEach(item -> items.put(item.customer() + "/" + item.line(), item));
        return List.copyOf(items.values());
    }

    private ItemView compared(Target target, ExportItem item) {
        try {
            BigDecimal current = adapter(item.system()).current(target, item).orElse(null);
            return ItemView.of(item, current, item.problem());
        } catch (IOException | RefusedException e) {
            return ItemView.of(item, null, String.valueOf(e.getMessage()));
        }
    }

    private void requireClosed(ProviderId provider, YearMonth period) {
        if (statements.hashes(provider, period).isEmpty()) {
            throw Problems.conflict(
                    "period-not-closed", "Only a closed period is exported, but %s is none.".formatted(period));
        }
    }

    private PsaAdapter adapter(PsaSystem system) {
        return adapters.stream()
                .filter(adapter -> adapter.system() == system)
                .findFirst()
                .orElseThrow(() -> Problems.conflict(
                        "no-adapter", "%s is a file that is downloaded, nothing is sent to it.".formatted(system)));
    }

    private Target target(PsaSystem system) {
        @Nullable Target target = targets.find(system).orElse(null);
        if (target == null) {
            throw Problems.conflict(
                    "no-target", "An export target for %s must be put first, but there is none.".formatted(system));
        }
        return target;
    }
}
