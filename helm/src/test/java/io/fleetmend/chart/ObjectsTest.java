package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way to install has to hold. */
class ObjectsTest {
    static List<String> valueSets() {
        return Chart.valueSets();
    }

    @Test
    void thereAreAtLeastSixWaysToInstall() {
        assertThat(valueSets()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void everyObjectIsKnownToItsType(String valueSet) {
        assertThat(Chart.render(valueSet).objects())
                .hasSizeGreaterThan(20)
                .allSatisfy(object -> assertThatCode(() -> StrictTypes.read(object))
                        .as(Rendered.nameOf(object))
                        .doesNotThrowAnyException());
    }

    @Test
    void aMisspeltFieldWouldBeNoticed() {
        JsonNode deployment =
                Chart.render("smallest").only("Deployment", "night-ingest").deepCopy();
        ObjectNode container = (ObjectNode) deployment.at("/spec/template/spec/containers/0");
        container.set("readynessProbe", container.remove("readinessProbe"));

        assertThatThrownBy(() -> StrictTypes.read(deployment)).hasMessageContaining("readynessProbe");
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void noTwoObjectsHaveOneName(String valueSet) {
        assertThat(Chart.render(valueSet).objects().stream().map(Rendered::nameOf))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void noSecretIsMade(String valueSet) {
        assertThat(Chart.render(valueSet).ofKind("Secret")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void nothingRunsAsRootOrWritesItsImage(String valueSet) {
        assertThat(Chart.render(valueSet).podTemplates()).isNotEmpty().allSatisfy(template -> {
            JsonNode pod = template.path("spec");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(containers(pod)).allSatisfy(container -> {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/requests/memory").asText()).isNotEmpty();
                assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void everyMountHasItsVolume(String valueSet) {
        assertThat(Chart.render(valueSet).podTemplates()).allSatisfy(template -> {
            JsonNode pod = template.path("spec");
            assertThat(containers(pod)
                            .flatMap(container -> Rendered.each(container.path("volumeMounts")))
                            .map(mount -> mount.path("name").asText()))
                    .containsExactlyInAnyOrderElementsOf(Rendered.each(pod.path("volumes"))
                            .map(volume -> volume.path("name").asText())
                            .toList());
        });
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void everySelectorFindsItsPods(String valueSet) {
        Rendered rendered = Chart.render(valueSet);
        assertThat(Stream.of("Service", "PodDisruptionBudget").flatMap(rendered::ofKind))
                .allSatisfy(object -> {
                    JsonNode selector = object.path("kind").asText().equals("Service")
                            ? object.at("/spec/selector")
                            : object.at("/spec/selector/matchLabels");
                    assertThat(rendered.podTemplates()
                                    .map(template -> template.at("/metadata/labels"))
                                    .filter(labels -> selector.propertyStream()
                                            .allMatch(
                                                    wanted -> wanted.getValue().equals(labels.path(wanted.getKey())))))
                            .as(Rendered.nameOf(object))
                            .hasSize(1);
                });
    }

    private static Stream<JsonNode> containers(JsonNode pod) {
        return Rendered.each(pod.path("containers"));
    }
}
