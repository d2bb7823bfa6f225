package io.fleetmend.tenant.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final URI SCHEDULER = URI.create("http://scheduler:8083");

    private final Target target =
            Target.of("/session/scheduler/api/v1/jobs", "state=READY").orElseThrow();

    @Test
    void namesTheServiceAndWhatItIsAsked() {
        assertThat(target).isEqualTo(new Target(Service.SCHEDULER, "/api/v1/jobs?state=READY"));
    }

    @Test
    void knowsTheBrowsersNameOfTheServicesOwnAddresses() {
        assertThat(target.fromOutside("http://scheduler:8083/api/v1/jobs/1", SCHEDULER))
                .hasValue("/session/scheduler/api/v1/jobs/1");
        assertThat(target.fromOutside("/api/v1/jobs/1", SCHEDULER)).hasValue("/session/scheduler/api/v1/jobs/1");
    }

    @Test
    void leadsNowhereElse() {
        assertThat(target.fromOutside("http://evil.example/api/v1/jobs", SCHEDULER))
                .isEmpty();
        assertThat(target.fromOutside("http://scheduler:8083.evil.example/api/v1/jobs", SCHEDULER))
                .isEmpty();
        assertThat(target.fromOutside("/q/metrics", SCHEDULER)).isEmpty();
    }

    @Test
    void isNotMadeOfAQueryThatEndsTheLine() {
        assertThat(Target.of("/session/scheduler/api/v1/jobs", "a=b c")).isEmpty();
        assertThat(Target.of("/session/scheduler/api/v1/jobs", "a=b\r\nX: y")).isEmpty();
    }
}
