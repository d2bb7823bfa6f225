package io.fleetmend.tenant.billing.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.tenant.billing.Billing;
import io.fleetmend.tenant.usage.Managing;
import io.fleetmend.testkit.TestClock;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Killed a thousand times at random points, with answers that get lost besides: nothing arrives twice, nothing is lost. */
@OnStack
class KilledExportsTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Duration SETTLE = Duration.ofMinutes(2);
    private static final int LINES = 125;
    private static final int DEATHS = 1000;
    private static final long SEED = 20261128;

    @Inject
    TestClock clock;

    @Inject
    Managing managing;

    @Inject
    TenantWork work;

    @Inject
    ExportLedger ledger;

    @Inject
    @All
    List<PsaAdapter> adapters;

    private StandIn psa;
    private Tenant provider;
    private CustomerId customer;

    @BeforeEach
    void aClosedMonth() throws IOException {
        clock.set(Instant.parse("2026-11-29T12:00:00Z"));
        psa = new StandIn(clock);
        provider = Tenant.create();
        Billing billing = new Billing(provider);
        customer = provider.customer("Bakery");
        billing.map(customer, "CSV", "b", Map.of());
        managing.enrol(provider.id(), customer, "server", "2026-11-28T11:00:00Z");
        clock.set(Instant.parse("2026-12-02T12:00:00Z"));
        managing.roll();
        billing.close("2026-11").then().statusCode(200);
    }

    @AfterEach
    void noPsa() {
        psa.close();
    }

    @Test
    void bringEverythingOnce() {
        Random random = new Random(SEED);
        psa.loseSome(SEED);
        int deaths = 0;
        for (int lot = 0; deaths < DEATHS; lot++) {
            for (PsaAdapter adapter : adapters) {
                deaths += killed(adapter, lot, random);
            }
        }
        assertThat(deaths).isGreaterThanOrEqualTo(DEATHS);
    }

    private int killed(PsaAdapter adapter, int lot, Random random) {
        String invoice = "%s-%d".formatted(adapter.system(), lot);
        List<ExportItem> planned = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            String external = "%s-%d".formatted(invoice, i);
            psa.quantities.put(external, BigDecimal.valueOf(random.nextInt(50)));
            planned.add(item(adapter, invoice, external, 1 + random.nextInt(90)));
        }
        Map<String, BigDecimal> before = new TreeMap<>(psa.quantities);
        TenantScope scope = TenantScope.wholeProvider(provider.id());
        work.run(scope, () -> ledger.plan(planned));
        Dying dying = new Dying(adapter, random);
        Target target = new Target(adapter.system(), psa.url(), credentials(), 1);
        List<ExportItem> open = open(scope, adapter, invoice);
        while (!open.isEmpty()) {
            // a process that dies is followed by one that knows nothing but the ledger
            for (ExportItem item : open) {
                try {
                    work.run(scope, () -> new Exporter(ledger, dying, target, SETTLE, clock).moveOn(item));
                } catch (QuarkusTransactionException e) {
                    assertThat(e).hasCauseInstanceOf(Dying.Death.class);
                }
            }
            clock.advance(SETTLE);
            open = open(scope, adapter, invoice);
        }
        planned.forEach(item -> arrivedOnce(item, before));
        return dying.deaths;
    }

    private void arrivedOnce(ExportItem item, Map<String, BigDecimal> before) {
        String line = item.externalLine();
        switch (item.system()) {
            case STRIPE ->
                assertThat(psa.metered).containsEntry(line, item.quantity().longValueExact());
            case AUTOTASK -> {
                assertThat(psa.quantities.get(line)).isEqualByComparingTo(item.quantity());
                int needed = item.quantity().compareTo(before.getOrDefault(line, BigDecimal.ZERO)) == 0 ? 0 : 1;
                assertThat(psa.adjustments.getOrDefault(line, 0))
                        .as("adjustments of %s", line)
                        .isEqualTo(needed);
            }
            case CONNECTWISE, HALOPSA, CSV ->
                assertThat(psa.quantities.get(line)).isEqualByComparingTo(item.quantity());
        }
    }

    private List<ExportItem> open(TenantScope scope, PsaAdapter adapter, String invoice) {
        List<ExportItem> all = work.call(scope, () -> ledger.items(provider.id(), NOVEMBER, adapter.system()));
        assertThat(all).extracting(ExportItem::state).doesNotContain(ItemState.HELD);
        return all.stream()
                .filter(item -> item.externalCustomer().equals(invoice) && item.state() != ItemState.DONE)
                .toList();
    }

    private ExportItem item(PsaAdapter adapter, String invoice, String external, int quantity) {
        return new ExportItem(
                provider.id(),
                customer,
                NOVEMBER,
                ZoneId.of("Europe/Berlin"),
                adapter.system(),
                external,
                invoice,
                external,
                adapter.rounded(BigDecimal.valueOf(quantity)),
                ItemState.PLANNED,
                Uuids.next(clock.instant()),
                null,
                null,
                null,
                null,
                null);
    }

    static Map<String, String> credentials() {
        return Map.ofEntries(
                Map.entry("company", "c"),
                Map.entry("publicKey", "p"),
                Map.entry("privateKey", "p"),
                Map.entry("clientId", "c"),
                Map.entry("clientSecret", "s"),
                Map.entry("integrationCode", "i"),
                Map.entry("userName", "u"),
                Map.entry("secret", "s"),
                Map.entry("secretKey", "k"));
    }
}
