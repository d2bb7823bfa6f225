package io.fleetmend.tenant.billing.usageevent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.tenant.billing.Billing;
import io.fleetmend.tenant.usage.Managing;
import io.fleetmend.testkit.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnStack
class UsageEventsTest {
    private static final int ENROLMENTS = 60;

    @Inject
    TestClock clock;

    @Inject
    Managing managing;

    private Tenant provider;
    private Billing billing;

    @BeforeEach
    void noon() {
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
        provider = Tenant.create();
        billing = new Billing(provider);
    }

    @Test
    void tellsAnEndpointDayAsACloudEvent() {
        CustomerId customer = provider.customer("Bakery");
        EndpointId endpoint = managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        Response batch = billing.get("/usage-events");
        assertThat(batch.contentType()).startsWith("application/cloudevents-batch+json");
        assertThat(batch.<List<String>>path("specversion")).containsExactly("1.0");
        assertThat(batch.<String>path("[0].type")).isEqualTo(CloudEvent.COUNTED);
        assertThat(batch.<String>path("[0].source")).isEqualTo("urn:fleetmend:provider:" + provider.id());
        assertThat(batch.<String>path("[0].subject")).isEqualTo(endpoint + "/2026-11-23");
        assertThat(batch.<String>path("[0].data.customer")).isEqualTo(customer.toString());
        assertThat(batch.<String>path("[0].data.endpointClass")).isEqualTo("SERVER");
    }

    @Test
    void tellsDaysThatTurnedOutToBeNone() {
        CustomerId customer = provider.customer("Bakery");
        EndpointId endpoint = managing.enrol(provider.id(), customer, "server", "2026-11-20T11:00:00Z");
        managing.retire(provider.id(), customer, endpoint, Instant.parse("2026-11-21T11:00:00Z"));
        Response batch = billing.get("/usage-events");
        assertThat(batch.<List<String>>path("findAll { it.type.contains('reversed') }.data.day"))
                .containsExactly("2026-11-22", "2026-11-23");
    }

    @Test
    void goesOnFromItsCursorForEver() {
        CustomerId customer = provider.customer("Bakery");
        managing.enrol(provider.id(), customer, "server", "2026-11-20T11:00:00Z");
        String cursor = billing.get("/usage-events?limit=3").header(UsageEventResource.NEXT);
        Response second = billing.get("/usage-events?cursor=" + cursor);
        assertThat(second.<List<String>>path("data.day")).containsExactly("2026-11-23");
        String end = second.header(UsageEventResource.NEXT);
        Response third = billing.get("/usage-events?cursor=" + end);
        assertThat(third.<List<?>>path("")).isEmpty();
        assertThat(third.header(UsageEventResource.NEXT)).isEqualTo(end);
        managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        assertThat(billing.get("/usage-events?cursor=" + end).<List<?>>path("")).hasSize(1);
    }

    @Test
    void skipsNothingHoweverLateATransactionCommits() {
        List<CustomerId> customers = IntStream.range(0, 6)
                .mapToObj(i -> provider.customer("Customer " + i))
                .toList();
        List<String> heard = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<CompletableFuture<?>> enrolments = new ArrayList<>();
            for (int i = 0; i < ENROLMENTS; i++) {
                CustomerId customer = customers.get(i % customers.size());
                enrolments.add(CompletableFuture.runAsync(
                        () -> managing.enrol(provider.id(), customer, "server", "2026-11-22T11:00:00Z"), threads));
            }
            CompletableFuture<?> all = CompletableFuture.allOf(enrolments.toArray(CompletableFuture[]::new));
            String cursor = "";
            boolean over;
            do {
                over = all.isDone();
                Response batch = billing.get("/usage-events?limit=7&cursor=" + cursor);
                heard.addAll(batch.<List<String>>path("sequence"));
                cursor = batch.header(UsageEventResource.NEXT);
                over = over && batch.<List<?>>path("").isEmpty();
            } while (!over);
            all.join();
        }
        assertThat(heard).hasSize(2 * ENROLMENTS).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void keepsProvidersApart() {
        managing.enrol(provider.id(), provider.customer("Bakery"), "server", "2026-11-23T11:00:00Z");
        assertThat(new Billing(Tenant.create()).get("/usage-events").<List<?>>path(""))
                .isEmpty();
        assertThat(provider.admin().get("/api/v1/billing/usage-events").statusCode())
                .isEqualTo(403);
    }
}
