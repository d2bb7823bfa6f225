package io.fleetmend.tenant.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1.Decision;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnStack
class ApprovalAuditTest {
    private static final Instant DECIDED = Instant.parse("2026-11-23T11:59:00Z");

    @Inject
    Outbox outbox;

    @Inject
    TenantWork work;

    private Tenant provider;

    @BeforeEach
    void tenant() {
        provider = Tenant.create();
    }

    @Test
    void namesWhoDeclinedWhatForWhomAndWhy() {
        CustomerId customer = provider.customer("Bakery");
        decided(customer, Decision.DECLINED);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(entries().<String>path("items[0].action")).isEqualTo("approval.declined"));
        Response entries = entries();
        assertThat(entries.<String>path("items[0].actor")).isEqualTo("tess");
        assertThat(entries.<String>path("items[0].customer")).isEqualTo(customer.toString());
        assertThat(entries.<String>path("items[0].detail.bulletins")).isEqualTo("DSA-1, DSA-2");
        assertThat(entries.<String>path("items[0].detail.reason")).isEqualTo("breaks the till");
        assertThat(entries.<String>path("items[0].detail.decidedAt")).isEqualTo(DECIDED.toString());
    }

    @Test
    void namesWhoLiftedADeclineOfTheWholeProvider() {
        decided(null, Decision.LIFTED);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(entries().<String>path("items[0].action")).isEqualTo("approval.lifted"));
        assertThat(entries().<Object>path("items[0].customer")).isNull();
    }

    private Response entries() {
        return provider.admin().get("/api/v1/audit");
    }

    private void decided(@Nullable CustomerId customer, Decision decision) {
        work.run(
                TenantScope.wholeProvider(provider.id()),
                () -> outbox.append(new ApprovalDecidedV1(
                        provider.id(),
                        customer,
                        List.of(new BulletinId("DSA-2"), new BulletinId("DSA-1")),
                        decision,
                        "tess",
                        "breaks the till",
                        DECIDED)));
    }
}
