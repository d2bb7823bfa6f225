package io.fleetmend.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Freeze;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.fleetmend.testkit.TestToken;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnStack
class NextWindowStoryTest extends SchedulerStory {
    private static final Duration SOON = Duration.ofSeconds(60);
    private final ProviderId provider = new ProviderId(UUID.randomUUID());
    private final Tenant tenant = Tenant.of(provider);

    @Test
    void showsTheWindowThatIsOpen() {
        tenants.tell(Tenants.known(tenant), Tenants.policy(tenant, 1));

        Response windows = windowsOf("2026-11-23T02:00:00Z");
        assertThat(windows.<String>path("items[0].customer"))
                .isEqualTo(tenant.customer().toString());
        assertThat(windows.<String>path("items[0].end")).isEqualTo("2026-11-23T06:00:00Z");
        assertThat(windows.<String>path("items[0].timeZone")).isEqualTo("UTC");
        assertThat(windows.<Object>path("items[0].frozenUntil")).isNull();
        assertThat(windows.<Object>path("items[0].reason")).isNull();
    }

    @Test
    void showsUntilWhenItIsFrozen() {
        tenants.tell(
                Tenants.known(tenant),
                Tenants.policy(
                        tenant,
                        1,
                        new Freeze(
                                IN_THE_WINDOW.minusSeconds(60),
                                IN_THE_WINDOW.plus(Duration.ofHours(24)),
                                "stocktaking"),
                        new Freeze(
                                IN_THE_WINDOW.plus(Duration.ofHours(20)),
                                IN_THE_WINDOW.plus(Duration.ofHours(48)),
                                "year's end")));

        assertThat(windowsOf("2026-11-25T03:00:00Z").<String>path("items[0].frozenUntil"))
                .isEqualTo("2026-11-25T03:00:00Z");
    }

    @Test
    void saysWhyThereIsNone() {
        tenants.tell(Tenants.known(tenant));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(windows().<List<String>>path("items.reason")).containsExactly("NO_POLICY"));
    }

    @Test
    void showsAPortalUserHerOwnOnly() {
        Tenant sibling = Tenant.of(provider);
        tenants.tell(
                Tenants.known(tenant), Tenants.policy(tenant, 1), Tenants.known(sibling), Tenants.policy(sibling, 1));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(windows().<List<?>>path("items")).hasSize(2));

        assertThat(caller(sibling, "paula", "portal-viewer")
                        .get("/api/v1/next-windows")
                        .<List<String>>path("items.customer"))
                .containsExactly(sibling.customer().toString());
        assertThat(technician(Tenant.fresh()).get("/api/v1/next-windows").<List<?>>path("items"))
                .isEmpty();
    }

    private Response windowsOf(String start) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(windows().<List<String>>path("items.start")).containsExactly(start));
        return windows();
    }

    private Response windows() {
        return given().auth()
                .oauth2(TestToken.of("ada", "provider-admin")
                        .provider(provider)
                        .allCustomers()
                        .sign())
                .get("/api/v1/next-windows");
    }
}
