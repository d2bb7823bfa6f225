package io.fleetmend.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.Pluralize;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Stands in for an API server: it takes objects, keeps them and gives them back. It admits everything, fills nothing in and knows no
 * schema; what it shows is that Helm gets through an installation, not that Kubernetes would take it.
 */
final class MockKubernetes implements AutoCloseable {
    /** It tells every request. */
    private static final Logger TALK = Logger.getLogger(MockWebServer.class.getName());

    static {
        TALK.setLevel(Level.WARNING);
    }

    private final KubernetesMockServer server;
    private final KubernetesClient client;

    /** One kind of object, as discovery tells it. */
    record Kind(String group, String version, String kind) {
        static Kind of(JsonNode object) {
            String apiVersion = object.path("apiVersion").asText();
            int slash = apiVersion.indexOf('/');
            return new Kind(
                    slash < 0 ? "" : apiVersion.substring(0, slash),
                    apiVersion.substring(slash + 1),
                    object.path("kind").asText());
        }

        String groupVersion() {
            return group.isEmpty() ? version : group + "/" + version;
        }

        String plural() {
            return Pluralize.toPlural(kind.toLowerCase(Locale.ROOT));
        }

        Map<String, Object> discovered() {
            return Map.of(
                    "name", plural(),
                    "singularName", kind.toLowerCase(Locale.ROOT),
                    "namespaced", true,
                    "kind", kind,
                    "verbs", List.of("create", "delete", "get", "list", "patch", "update"));
        }
    }

    MockKubernetes(Set<Kind> kinds) {
        Map<ServerRequest, Queue<ServerResponse>> responses = new HashMap<>();
        server = new KubernetesMockServer(
                new Context(), new MockWebServer(), responses, new KubernetesMixedDispatcher(responses), false);
        server.init();
        // it would say a version of its own
        server.clearExpectations();
        discover(kinds);
        kinds.forEach(kind -> server.expectCustomResource(new CustomResourceDefinitionContext.Builder()
                .withGroup(kind.group())
                .withVersion(kind.version())
                .withKind(kind.kind())
                .withPlural(kind.plural())
                .withScope("Namespaced")
                .build()));
        client = server.createClient();
    }

    private void discover(Set<Kind> kinds) {
        answer("/version", Map.of("major", "1", "minor", "34", "gitVersion", "v" + Chart.KUBERNETES));
        answer("/api", Map.of("kind", "APIVersions", "versions", List.of("v1")));
        Map<String, List<Kind>> byGroupVersion = kinds.stream().collect(Collectors.groupingBy(Kind::groupVersion));
        Set<String> groups = byGroupVersion.keySet().stream()
                .filter(each -> each.contains("/"))
                .collect(Collectors.toCollection(TreeSet::new));
        answer(
                "/apis",
                Map.of(
                        "kind",
                        "APIGroupList",
                        "apiVersion",
                        "v1",
                        "groups",
                        groups.stream().map(this::group).toList()));
        byGroupVersion.forEach((groupVersion, ofGroup) -> answer(
                (groupVersion.contains("/") ? "/apis/" : "/api/") + groupVersion,
                Map.of(
                        "kind",
                        "APIResourceList",
                        "apiVersion",
                        "v1",
                        "groupVersion",
                        groupVersion,
                        "resources",
                        ofGroup.stream().map(Kind::discovered).toList())));
    }

    private Map<String, Object> group(String groupVersion) {
        String[] parts = groupVersion.split("/");
        Map<String, String> version = Map.of("groupVersion", groupVersion, "version", parts[1]);
        return Map.of("name", parts[0], "versions", List.of(version), "preferredVersion", version);
    }

    private void answer(String path, Object body) {
        server.expect().get().withPath(path).andReturn(200, body).always();
        // as Helm asks
        server.expect()
                .get()
                .withPath(path + "?timeout=32s")
                .andReturn(200, body)
                .always();
    }

    String kubeConfig() {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: mock, cluster: {server: "%s"}}]
                contexts: [{name: mock, context: {cluster: mock, user: nobody, namespace: %s}}]
                current-context: mock
                users: [{name: nobody, user: {}}]
                """.formatted(client.getMasterUrl(), Chart.NAMESPACE);
    }

    /** The names of all objects of a kind that it was told. */
    List<String> names(Kind kind) {
        return client
                .genericKubernetesResources(new CustomResourceDefinitionContext.Builder()
                        .withGroup(kind.group())
                        .withVersion(kind.version())
                        .withKind(kind.kind())
                        .withPlural(kind.plural())
                        .withScope("Namespaced")
                        .build())
                .inNamespace(Chart.NAMESPACE)
                .list()
                .getItems()
                .stream()
                .map((GenericKubernetesResource object) -> object.getMetadata().getName())
                .toList();
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}
