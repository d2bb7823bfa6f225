package io.fleetmend.tenant.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnStack
class ComplianceTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    TenantWork work;

    private Tenant provider;
    private CustomerId customer;

    @BeforeEach
    void tenant() {
        provider = Tenant.create();
        customer = provider.customer("Bakery");
    }

    @Test
    void saysThatNothingWasMeasuredYet() {
        Response answer = compliance();
        assertThat(answer.<Boolean>path("measured")).isFalse();
        assertThat(answer.<String>path("statement")).isEqualTo("Nothing has been measured yet.");
        assertThat(answer.<Object>path("ratio")).isNull();
    }

    @Test
    void isNotEverythingWhereThereIsNothing() {
        measured(MONDAY, new ComplianceMeasuredV1.Endpoints(0, 0, 0, 0));
        await().atMost(Duration.ofSeconds(30)).until(() -> compliance().<Boolean>path("measured"));
        assertThat(compliance().<Object>path("ratio")).as("of no endpoints").isNull();
        assertThat(compliance().<String>path("statement")).contains("no endpoints");
    }

    @Test
    void showsTheNewestAndAllOfBefore() {
        measured(MONDAY, new ComplianceMeasuredV1.Endpoints(3, 2, 1, 0));
        measured(TUESDAY, new ComplianceMeasuredV1.Endpoints(3, 1, 1, 1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(snapshots("")).containsExactly(MONDAY.toString(), TUESDAY.toString()));
        assertThat(compliance().<Integer>path("endpoints.unknown")).isEqualTo(1);
        assertThat(compliance().<Float>path("ratio")).as("rounded down").isEqualTo(0.3333f);
        assertThat(compliance().<Integer>path("states.MISSING")).isEqualTo(7);
        assertThat(snapshots("?from=" + TUESDAY)).containsExactly(TUESDAY.toString());
        assertThat(snapshots("?to=" + TUESDAY)).containsExactly(MONDAY.toString());
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThat(provider.admin()
                        .get("/api/v1/customers/" + customer + "/compliance-snapshots?from=yesterday")
                        .statusCode())
                .isEqualTo(400);
    }

    private void measured(Instant asOf, ComplianceMeasuredV1.Endpoints endpoints) {
        work.run(
                TenantScope.of(provider.id(), customer),
                () -> outbox.append(new ComplianceMeasuredV1(
                        provider.id(), customer, asOf, Map.of(FindingState.MISSING, 7L), endpoints, asOf)));
    }

    private Response compliance() {
        return provider.as(Roles.PORTAL_VIEWER, customer).get("/api/v1/customers/" + customer + "/compliance");
    }

    private List<String> snapshots(String query) {
        return provider.as(Roles.TECHNICIAN, customer)
                .get("/api/v1/customers/" + customer + "/compliance-snapshots" + query)
                .path("items.asOf");
    }
}
