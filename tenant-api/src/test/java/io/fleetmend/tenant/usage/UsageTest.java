package io.fleetmend.tenant.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.inventory.v1.EndpointEnrolledV1;
import io.fleetmend.contracts.inventory.v1.EndpointRetiredV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.testkit.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnStack
class UsageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    TenantWork work;

    @Inject
    TestClock clock;

    @Inject
    DailyRoll roll;

    private final EndpointId endpoint = new EndpointId(UUID.randomUUID());
    private Tenant provider;

    @BeforeEach
    void noon() {
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
        provider = Tenant.create();
    }

    @Test
    void countsTheDayOfEnrolmentAndTellsIt() throws SQLException {
        CustomerId customer = provider.customer("Bakery", "Europe/Berlin");
        enrolled(customer, clock.instant());
        awaitDays("2026-11-23");
        assertThat(provider.told("UsageRecordedV1")).singleElement().asString().contains("2026-11-23", "server");
    }

    @Test
    void countsEachMidnightOfTheCustomerOnce() {
        CustomerId customer = provider.customer("Far", "Pacific/Auckland");
        enrolled(customer, clock.instant());
        awaitDays("2026-11-24");
        clock.set(Instant.parse("2026-11-24T10:59:59Z"));
        roll.rollWhatIsDue();
        assertThat(days()).as("a second before midnight in Auckland").containsExactly("2026-11-24");
        clock.set(Instant.parse("2026-11-24T11:00:00Z"));
        roll.rollWhatIsDue();
        roll.rollWhatIsDue();
        assertThat(days()).containsExactly("2026-11-24", "2026-11-25");
    }

    @Test
    void makesUpForDaysOfDownTimeAndForLateEvents() {
        CustomerId customer = provider.customer("Bakery", "Europe/Berlin");
        enrolled(customer, Instant.parse("2026-11-21T22:59:59Z"));
        awaitDays("2026-11-21", "2026-11-22", "2026-11-23");
        clock.advance(Duration.ofDays(3));
        roll.rollWhatIsDue();
        assertThat(days()).hasSize(6).last().isEqualTo("2026-11-26");
    }

    @Test
    void stopsWithTheDayOfRetirement() {
        CustomerId customer = provider.customer("Bakery", "Europe/Berlin");
        enrolled(customer, clock.instant());
        awaitDays("2026-11-23");
        clock.advance(Duration.ofDays(1));
        retired(customer, clock.instant());
        awaitDays("2026-11-23", "2026-11-24");
        clock.advance(Duration.ofDays(2));
        roll.rollWhatIsDue();
        assertThat(days()).containsExactly("2026-11-23", "2026-11-24");
        enrolled(customer, clock.instant());
        awaitDays("2026-11-23", "2026-11-24", "2026-11-26");
    }

    @Test
    void countsAnEndpointThatComesBackTheSameDayOnce() throws SQLException {
        CustomerId customer = provider.customer("Bakery", "Europe/Berlin");
        enrolled(customer, clock.instant());
        enrolled(customer, clock.instant().plusSeconds(60));
        retired(customer, clock.instant().plusSeconds(120));
        enrolled(customer, clock.instant().plusSeconds(180));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tenant.rows(
                                "select enrolled_at::text from tenant_api.managed_period where endpoint_id = ?::uuid",
                                endpoint.toString()))
                        .hasSize(2));
        assertThat(days()).containsExactly("2026-11-23");
        assertThat(provider.told("UsageRecordedV1")).hasSize(1);
    }

    @Test
    void followsTheCustomerIntoAnotherZone() {
        CustomerId customer = provider.customer("Moving", "America/Los_Angeles");
        enrolled(customer, clock.instant());
        awaitDays("2026-11-23");
        String path = "/api/v1/customers/" + customer;
        String tag = provider.admin().get(path).header("ETag");
        provider.admin()
                .header("If-Match", tag)
                .body(Map.of("timeZone", "Pacific/Auckland"))
                .patch(path)
                .then()
                .statusCode(200);
        roll.rollWhatIsDue();
        assertThat(days()).as("it is tomorrow there already").containsExactly("2026-11-23", "2026-11-24");
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary day, the two of summer time, one without a midnight, one with two
        "Europe/Berlin, 2026-11-23T12:00:00Z, 2026-11-23T23:00:00Z",
        "Europe/Berlin, 2026-03-29T12:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-25T12:00:00Z, 2026-10-25T23:00:00Z",
        "Africa/Cairo, 2026-04-23T12:00:00Z, 2026-04-23T22:00:00Z",
        "America/Havana, 2026-03-07T12:00:00Z, 2026-03-08T05:00:00Z",
        "America/Havana, 2026-10-31T12:00:00Z, 2026-11-01T04:00:00Z",
        "Pacific/Apia, 2011-12-29T12:00:00Z, 2011-12-30T10:00:00Z"
    })
    void knowsWhenTheNextDayBegins(ZoneId zone, Instant now, Instant next) {
        assertThat(DailyRoll.nextMidnight(now, zone)).isEqualTo(next);
    }

    @Test
    void showsProgramsTheirProvidersUsageOnly() {
        CustomerId one = provider.customer("One", "Europe/Berlin");
        CustomerId other = provider.customer("Other", "Europe/Berlin");
        enrolled(one, Instant.parse("2026-11-20T12:00:00Z"));
        awaitDays("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23");
        assertThat(days("?customer=" + other)).isEmpty();
        assertThat(days("?from=2026-11-21&to=2026-11-23")).containsExactly("2026-11-21", "2026-11-22");
        Response first = provider.program().get("/api/v1/billing/usage?limit=3");
        assertThat(days("?limit=3&cursor=" + first.<String>path("next"))).containsExactly("2026-11-23");
        assertThat(Tenant.create().program().get("/api/v1/billing/usage").<List<?>>path("items"))
                .isEmpty();
        assertThat(Tenant.create()
                        .program()
                        .get("/api/v1/billing/usage?customer=" + one)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isForProgramsOnly() {
        assertThat(provider.admin().get("/api/v1/billing/usage").statusCode()).isEqualTo(403);
        assertThat(provider.as(Roles.TECHNICIAN).get("/api/v1/billing/usage").statusCode())
                .isEqualTo(403);
        assertThat(Tenant.nobody().get("/api/v1/billing/usage").statusCode()).isEqualTo(401);
        assertThat(provider.program().get("/api/v1/billing/usage?from=soon").statusCode())
                .isEqualTo(400);
        assertThat(provider.program().get("/api/v1/billing/usage?customer=me").statusCode())
                .isEqualTo(400);
    }

    private void enrolled(CustomerId customer, Instant at) {
        tell(new EndpointEnrolledV1(
                provider.id(), customer, new SiteId(UUID.randomUUID()), endpoint, "host", "server", at));
    }

    private void retired(CustomerId customer, Instant at) {
        tell(new EndpointRetiredV1(provider.id(), customer, endpoint, at));
    }

    private void tell(Event event) {
        work.run(TenantScope.of(event.scope()), () -> outbox.append(event));
    }

    private void awaitDays(String... days) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(days()).containsExactly(days));
    }

    private List<String> days() {
        return days("");
    }

    private List<String> days(String query) {
        return provider.program().get("/api/v1/billing/usage" + query).path("items.day");
    }
}
