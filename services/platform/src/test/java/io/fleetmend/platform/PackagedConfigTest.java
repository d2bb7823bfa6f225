package io.fleetmend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a packaged service runs with, where nobody says otherwise. */
class PackagedConfigTest {
    private final SmallRyeConfig config;

    PackagedConfigTest() throws IOException {
        URL file = Objects.requireNonNull(getClass().getResource("/META-INF/microprofile-config.properties"));
        config = new SmallRyeConfigBuilder()
                .withProfile("prod")
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(file))
                .build();
    }

    @Test
    void logsJson() {
        assertThat(config.getValue("quarkus.log.console.json.enabled", boolean.class))
                .isTrue();
    }

    @Test
    void makesTracesButRecordsAndTellsThemToNobody() {
        assertThat(config.getOptionalValue("quarkus.otel.sdk.disabled", boolean.class))
                .isEmpty();
        assertThat(config.getConfigValue("quarkus.otel.exporter.otlp.endpoint").getRawValue())
                .isBlank();
        assertThat(config.getValue("quarkus.otel.traces.sampler", String.class)).isEqualTo("parentbased_traceidratio");
        assertThat(config.getValue("quarkus.otel.traces.sampler.arg", double.class))
                .isZero();
    }
}
