package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.Release;
import io.fleetmend.chart.MockKubernetes.Kind;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Helm goes all the way through an installation. What stands in for Kubernetes checks nothing, see {@link MockKubernetes}. */
class InstallTest {
    @ParameterizedTest
    @ValueSource(strings = {"operators", "existing-servers"})
    // Helm hangs when the stand-in does not understand it, and cannot be interrupted
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyObjectReachesKubernetes(String valueSet) {
        Rendered rendered = Chart.render(valueSet);
        Set<Kind> kinds = rendered.objects().stream().map(Kind::of).collect(Collectors.toSet());
        try (MockKubernetes kubernetes = new MockKubernetes(kinds)) {
            Release release = new Helm(Chart.FOLDER)
                    .install()
                    .withName(Chart.RELEASE)
                    .withNamespace(Chart.NAMESPACE)
                    .withValuesFile(Chart.valuesOf(valueSet))
                    .withKubeConfigContents(kubernetes.kubeConfig())
                    .disableOpenApiValidation()
                    .withTimeout(60)
                    .call();

            assertThat(release.getStatus()).isEqualTo("deployed");
            assertThat(kinds)
                    .allSatisfy(kind -> assertThat(kubernetes.names(kind))
                            .containsExactlyInAnyOrderElementsOf(rendered.objects().stream()
                                    .filter(object -> Kind.of(object).equals(kind))
                                    .map((JsonNode object) ->
                                            object.at("/metadata/name").asText())
                                    .toList()));
        }
    }
}
