package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may talk to whom. */
class NetworkTest {
    private static final int DNS = 53;

    static List<ServiceFacts> services() {
        return ServiceFacts.all();
    }

    @Test
    void whatIsNotAllowedIsNotAllowed() {
        JsonNode nothing = Chart.render("operators").only("NetworkPolicy", "night-nothing");

        assertThat(nothing.at("/spec/podSelector/matchExpressions/0/key").asText())
                .isEqualTo("fleetmend.io/service");
        assertThat(nothing.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(nothing.path("spec").has("ingress")).isFalse();
        assertThat(nothing.path("spec").has("egress")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReachesItsServersAndOnlyFeedsWebhooksAndPsasAreOutside(ServiceFacts service) {
        JsonNode policy = policyOf(Chart.render("smallest"), service);

        assertThat(ports(policy.at("/spec/egress")))
                .isEqualTo(
                        switch (service.name()) {
                            case "ingest" -> Set.of(DNS, 5432, 9093, 8443, 443, 80);
                            case "tenant-api" -> Set.of(DNS, 5432, 9093, 8443, 443, 8081, 8082, 8083);
                            default -> Set.of(DNS, 5432, 9093, 8443);
                        });
        assertThat(Rendered.each(policy.at("/spec/egress"))
                        .filter(rule -> !ports(rule).contains(DNS)))
                .allSatisfy(rule -> assertThat(rule.path("to")).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"night-ingest", "night-tenant-api"})
    void nobodyReachesTheMetadataOfACloud(String name) {
        JsonNode policy = Chart.render("smallest").only("NetworkPolicy", name);

        assertThat(policy.toString()).contains("169.254.0.0/16", "10.0.0.0/8", "fe80::/10");
    }

    @ParameterizedTest
    @MethodSource("services")
    void onlyTheConsolesOriginReachesAServiceThatHasNoNameOutside(ServiceFacts service) {
        JsonNode ingress = policyOf(Chart.render("smallest"), service).at("/spec/ingress");

        if (service.name().equals("tenant-api")) {
            assertThat(ingress).isEmpty();
        } else {
            assertThat(ingress).hasSize(1);
            assertThat(ports(ingress)).containsExactly(service.port());
            assertThat(ingress.at("/0/from")).hasSize(1);
            assertThat(ingress.at("/0/from/0/podSelector/matchLabels/app.kubernetes.io~1name")
                            .asText())
                    .isEqualTo("tenant-api");
        }
    }

    @Test
    void theConsolesOriginReachesThePodsOfTheServicesItAsks() {
        ServiceFacts console = services().stream()
                .filter(service -> !service.asks().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(Rendered.each(policyOf(Chart.render("smallest"), console).at("/spec/egress"))
                        .map(rule -> rule.at("/to/0/podSelector/matchLabels/fleetmend.io~1service")
                                .asText())
                        .filter(label -> !label.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(console.asks());
    }

    @Test
    void existingServersAreReachedAtTheirPortsOnly() {
        JsonNode policy = Chart.render("existing-servers").only("NetworkPolicy", "night-exposure");

        assertThat(ports(policy.at("/spec/egress"))).isEqualTo(Set.of(DNS, 5432, 9094, 9095, 443));
        assertThat(policy.toString()).contains("10.1.2.0/24", "10.1.3.0/24", "10.1.4.0/24");
    }

    @Test
    void policiesCanBeLeftToSomebodyElse() {
        assertThat(Chart.render("one-trusted-network").ofKind("NetworkPolicy")).isEmpty();
    }

    @Test
    void noWayInLeadsToHealthOrMetrics() {
        assertThat(Stream.of("operators", "existing-servers").flatMap(NetworkTest::pathsFromOutside))
                .isNotEmpty()
                .allMatch(Set.of(
                        "PathPrefix /api/v1",
                        "PathPrefix /agent/v1",
                        "PathPrefix /console",
                        "PathPrefix /session",
                        "Exact /")::contains);
    }

    @Test
    void agentsReachTheSchedulerOnly() {
        assertThat(Chart.render("operators").ofKind("HTTPRoute"))
                .hasSize(4)
                .filteredOn(route -> route.toString().contains("/agent/v1"))
                .hasSize(1)
                .allSatisfy(route ->
                        assertThat(route.at("/spec/hostnames/0").asText()).isEqualTo("agents.example.com"));
    }

    @Test
    void aServiceWithoutANameHasNoWayIn() {
        assertThat(Chart.render("existing-servers").ofKind("Ingress"))
                .extracting(ingress -> ingress.at("/metadata/name").asText())
                .containsExactlyInAnyOrder("night-tenant-api", "night-scheduler");
        assertThat(Chart.render("smallest").ofKind("HTTPRoute")).isEmpty();
    }

    private static Stream<String> pathsFromOutside(String valueSet) {
        Rendered rendered = Chart.render(valueSet);
        return Stream.concat(
                rendered.ofKind("HTTPRoute")
                        .flatMap(route -> Rendered.each(route.at("/spec/rules")))
                        .flatMap(rule -> Rendered.each(rule.path("matches")))
                        .map(match -> "%s %s"
                                .formatted(
                                        match.at("/path/type").asText(),
                                        match.at("/path/value").asText())),
                rendered.ofKind("Ingress")
                        .flatMap(ingress -> Rendered.each(ingress.at("/spec/rules")))
                        .flatMap(rule -> Rendered.each(rule.at("/http/paths")))
                        .map(path -> "%s %s"
                                .formatted(
                                        // what a Gateway calls a prefix
                                        path.path("pathType").asText().replaceFirst("^Prefix$", "PathPrefix"),
                                        path.path("path").asText())));
    }

    private static JsonNode policyOf(Rendered rendered, ServiceFacts service) {
        return rendered.only("NetworkPolicy", Chart.RELEASE + "-" + service.name());
    }

    private static Set<Integer> ports(JsonNode rules) {
        return rules.findValues("port").stream().map(JsonNode::asInt).collect(Collectors.toSet());
    }
}
