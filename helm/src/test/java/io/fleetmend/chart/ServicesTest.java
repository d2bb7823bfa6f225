package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.EventTypes;
import io.fleetmend.contracts.Topic;
import io.fleetmend.platform.events.EventHandler;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart says of the services is what the services say of themselves. */
class ServicesTest {
    static List<ServiceFacts> services() {
        return ServiceFacts.all();
    }

    @Test
    void theChartKnowsEveryService() {
        assertThat(services()).extracting(ServiceFacts::name).containsExactlyInAnyOrderElementsOf(Topic.consumers());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceListensWhereTheChartLooks(ServiceFacts service) throws IOException {
        Properties defaults = new Properties();
        try (Reader reader =
                Files.newBufferedReader(service.folder().resolve("src/main/resources/application.properties"))) {
            defaults.load(reader);
        }
        Rendered rendered = Chart.render("smallest");
        JsonNode container = rendered.container(service.name());

        assertThat(defaults.getProperty("quarkus.http.port")).isEqualTo(String.valueOf(service.port()));
        assertThat(rendered.settings(service.name()).getProperty("quarkus.http.port"))
                .isEqualTo(String.valueOf(service.port()));
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(service.port());
        assertThat(rendered.only("Service", Chart.RELEASE + "-" + service.name())
                        .at("/spec/ports/0/port")
                        .asInt())
                .isEqualTo(service.port());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceMayReadTheTopicsItHandlesEventsOfAndNoOther(ServiceFacts service) {
        assertThat(service.reads()).containsExactlyInAnyOrderElementsOf(handledBy(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceMayWriteItsOwnTopicsOnly(ServiceFacts service) {
        JsonNode user = Chart.render("operators").only("KafkaUser", Chart.RELEASE + "-" + service.name());

        assertThat(allowed(user, "Write"))
                .isNotEmpty()
                .allMatch(topic -> topic.startsWith("fleetmend.%s.".formatted(service.name())));
        Set<String> readable = new TreeSet<>(service.reads());
        if (!readable.isEmpty()) {
            // its consumer group
            readable.add(service.name());
        }
        assertThat(allowed(user, "Read")).isEqualTo(readable);
    }

    @ParameterizedTest
    @MethodSource("services")
    void probesAskForHealth(ServiceFacts service) {
        JsonNode container = Chart.render("smallest").container(service.name());

        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
    }

    @Test
    void onlyTheSchedulerSeesTheJobKey() {
        assertThat(Chart.render("smallest").podTemplates())
                .filteredOn(pod -> pod.toString().contains("fleetmend-job-keys"))
                .hasSize(1)
                .allSatisfy(pod -> assertThat(pod.at("/metadata/labels")
                                .path("fleetmend.io/service")
                                .asText())
                        .isEqualTo("scheduler"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatMustBeAloneIsNeverRolledOver(ServiceFacts service) {
        JsonNode deployment = Chart.render("operators").only("Deployment", Chart.RELEASE + "-" + service.name());

        assertThat(deployment.at("/spec/strategy/type").asText())
                .isEqualTo(service.alone() ? "Recreate" : "RollingUpdate");
    }

    private static Set<String> allowed(JsonNode user, String operation) {
        return Rendered.each(user.at("/spec/authorization/acls"))
                .filter(rule -> Rendered.each(rule.path("operations"))
                        .anyMatch(each -> each.asText().equals(operation)))
                .map(rule -> rule.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> handledBy(ServiceFacts service) {
        return OurClasses.below(service.javaPackage())
                .flatMap(each -> each.getInterfaces().stream())
                .filter(each -> each.toErasure().isEquivalentTo(EventHandler.class))
                .map(each -> ((JavaParameterizedType) each)
                        .getActualTypeArguments()
                        .getFirst()
                        .toErasure())
                .map(ServicesTest::topicOf)
                .collect(Collectors.toSet());
    }

    private static String topicOf(JavaClass event) {
        return EventTypes.topicOf(event.reflect().asSubclass(Event.class)).topicName();
    }
}
