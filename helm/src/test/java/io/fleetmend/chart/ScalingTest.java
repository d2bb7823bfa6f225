package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingTest {
    static List<ServiceFacts> services() {
        return ServiceFacts.all();
    }

    @Test
    void whoReadsEventsAndNeedNotBeAloneIsScaledByThem() {
        assertThat(Chart.render("operators").ofKind("ScaledObject"))
                .extracting(scaled -> scaled.at("/spec/scaleTargetRef/name").asText())
                .containsExactlyInAnyOrder("night-tenant-api", "night-scheduler");
    }

    @ParameterizedTest
    @MethodSource("services")
    void whereKedaDecidesTheChartDoesNot(ServiceFacts service) {
        boolean keda = List.of("tenant-api", "scheduler").contains(service.name());

        assertThat(deployment("operators", service).path("spec").has("replicas"))
                .isEqualTo(!keda);
        assertThat(deployment("smallest", service).at("/spec/replicas").asInt()).isEqualTo(1);
    }

    @Test
    void theLagOfEveryTopicCounts() {
        JsonNode scaled = Chart.render("operators").only("ScaledObject", "night-scheduler");

        assertThat(Rendered.each(scaled.at("/spec/triggers")))
                .extracting(trigger -> trigger.at("/metadata/topic").asText())
                .containsExactlyElementsOf(ServiceFacts.all().stream()
                        .filter(service -> service.name().equals("scheduler"))
                        .findFirst()
                        .orElseThrow()
                        .reads());
        assertThat(Rendered.each(scaled.at("/spec/triggers"))).allSatisfy(trigger -> {
            assertThat(trigger.at("/metadata/consumerGroup").asText()).isEqualTo("scheduler");
            assertThat(trigger.at("/metadata/lagThreshold").isTextual()).isTrue();
            assertThat(trigger.at("/metadata/tls").asText()).isEqualTo("enable");
            assertThat(trigger.at("/authenticationRef/name").asText()).isEqualTo("night-scheduler");
        });
    }

    @Test
    void anExistingKafkaIsAskedInItsOwnWay() {
        JsonNode guarded = Chart.render("private-authorities").only("ScaledObject", "night-scheduler");
        JsonNode open = Chart.render("one-trusted-network").only("ScaledObject", "night-scheduler");

        assertThat(guarded.at("/spec/triggers/0/metadata/sasl").asText()).isEqualTo("plaintext");
        assertThat(guarded.at("/spec/triggers/0/authenticationRef/name").asText())
                .isEqualTo("kafka-login-of-keda");
        assertThat(open.at("/spec/triggers/0/metadata/tls").asText()).isEqualTo("disable");
        assertThat(open.at("/spec/triggers/0").has("authenticationRef")).isFalse();
    }

    private static JsonNode deployment(String valueSet, ServiceFacts service) {
        return Chart.render(valueSet).only("Deployment", Chart.RELEASE + "-" + service.name());
    }
}
