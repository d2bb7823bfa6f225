package io.fleetmend.tenant.billing.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboundConfigTest {
    @Test
    void keepsOurNetworkClosedUnlessATestSaysOtherwise() {
        OutboundConfig config = new SmallRyeConfigBuilder()
                .withMapping(OutboundConfig.class)
                .build()
                .getConfigMapping(OutboundConfig.class);
        assertThat(config.allowPrivateAddresses()).isFalse();
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(10));
    }
}
