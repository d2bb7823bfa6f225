package io.fleetmend.exposure.service;

import static io.fleetmend.exposure.service.Tenant.installed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import io.fleetmend.exposure.live.LiveEngine;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One bulletin is missing at a customer. */
@OnStack
class ExceptionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OtherServices others;

    @Inject
    LiveEngine engine;

    private final Instant now = Instant.now(Clock.systemUTC());
    private final Tenant tenant = Tenant.any();
    private final Vendor vendor = new Vendor(tenant.release(), now);
    private final ExceptionId exception = new ExceptionId(UUID.randomUUID());

    @BeforeEach
    void somethingIsMissing() {
        others.tell(vendor.feed(true), vendor.bulletin("DSA-1", "curl", "2"));
        others.tell(tenant.created(), tenant.inventory(now, installed("curl", "1")));
        becomes("MISSING");
    }

    @Test
    void exceptsWhatTheCustomerSigned() {
        others.tell(changed(1, State.REQUESTED, Duration.ofHours(1)));
        others.tell(changed(2, State.SIGNED, Duration.ofHours(1)));
        becomes("EXCEPTED");

        others.tell(changed(3, State.WITHDRAWN, Duration.ofHours(1)));
        becomes("MISSING");
    }

    @Test
    void opensAgainByItselfWhenItExpires() {
        others.tell(changed(2, State.SIGNED, Duration.ofSeconds(8)));
        becomes("EXCEPTED");

        becomes("MISSING");
    }

    @Test
    void ignoresWhatIsToldLate() {
        others.tell(changed(3, State.WITHDRAWN, Duration.ofHours(1)), changed(2, State.SIGNED, Duration.ofHours(1)));
        others.tell(tenant.inventory(now.plusSeconds(1), installed("curl", "1"), installed("bash", "1")));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(digest()).isNotEqualTo(digestOf("curl")));
        assertThat(states()).containsExactly("MISSING");
    }

    @Test
    void holdsItAfterARestart() {
        others.tell(changed(2, State.SIGNED, Duration.ofHours(1)));
        becomes("EXCEPTED");
        engine.reload();

        assertThat(states()).containsExactly("EXCEPTED");
    }

    private ExceptionChangedV1 changed(long revision, State state, Duration holds) {
        return new ExceptionChangedV1(
                tenant.provider(),
                tenant.customer(),
                exception,
                revision,
                vendor.id("DSA-1"),
                List.of(),
                state,
                Instant.now(Clock.systemUTC()).plus(holds));
    }

    private void becomes(String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly(state));
    }

    private List<String> states() {
        return tenant.portal()
                .get("/api/v1/findings?endpoint=" + tenant.endpoint())
                .path("items.state");
    }

    private String digest() {
        return tenant.portal()
                .get("/api/v1/endpoints/{id}/findings", tenant.endpoint().toString())
                .path("inventoryDigest");
    }

    private String digestOf(String name) {
        return tenant.inventory(now, installed(name, "1")).digest();
    }
}
