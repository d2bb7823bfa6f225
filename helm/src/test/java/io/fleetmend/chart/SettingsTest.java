package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart tells a service is what the service listens to. */
class SettingsTest {
    /** Environment variables by the settings they are. */
    private static final Map<String, String> SECRETS = Stream.of(
                    "quarkus.config.locations",
                    "quarkus.datasource.password",
                    "quarkus.flyway.password",
                    "quarkus.keycloak.admin-client.client-secret",
                    "fleetmend.events.secret",
                    "fleetmend.session.secret",
                    "fleetmend.session.client-secret",
                    "kafka.ssl.keystore.password",
                    "kafka.sasl.jaas.config")
            .collect(Collectors.toMap(SettingsTest::variableOf, setting -> setting));

    static Stream<Arguments> servicesInEveryWay() {
        return Chart.valueSets().stream()
                .flatMap(valueSet -> ServiceFacts.all().stream().map(service -> Arguments.of(valueSet, service)));
    }

    static List<ServiceFacts> services() {
        return ServiceFacts.all();
    }

    @ParameterizedTest
    @MethodSource("servicesInEveryWay")
    void everySettingIsOneThatTheServiceKnows(String valueSet, ServiceFacts service) {
        Properties settings = Chart.render(valueSet).settings(service.name());
        KnownSettings known = KnownSettings.of(service);

        assertThat(settings.stringPropertyNames()).hasSizeGreaterThan(8).allMatch(known::knows);
    }

    @ParameterizedTest
    @MethodSource("servicesInEveryWay")
    void everyVariableIsASettingThatTheServiceKnows(String valueSet, ServiceFacts service) {
        KnownSettings known = KnownSettings.of(service);

        assertThat(variables(Chart.render(valueSet).container(service.name())))
                .filteredOn(variable -> !variable.equals("JAVA_TOOL_OPTIONS"))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(known.knows(SECRETS.getOrDefault(variable, variable)))
                        .as(variable)
                        .isTrue());
    }

    @Test
    void aMisspeltSettingWouldBeNoticed() {
        KnownSettings known = KnownSettings.of(named("ingest"));

        assertThat(known.knows("fleetmend.ingest.archives[3].base-url")).isTrue();
        assertThat(known.knows("fleetmend.ingest.archives[3].base-uri")).isFalse();
        assertThat(known.knows("fleetmend.scheduler.keys")).isFalse();
        assertThat(known.knows("quarkus.oidc.auth-server-uri")).isFalse();
        assertThat(known.knows("quarkus.datasource.db-kind"))
                .as("fixed when it is built")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIsToldItsRoles(ServiceFacts service) {
        Rendered rendered = Chart.render("smallest");
        Properties settings = rendered.settings(service.name());

        assertThat(settings)
                .containsEntry("quarkus.datasource.username", service.schema())
                .containsEntry("quarkus.flyway.username", service.schema() + "_owner")
                .containsEntry("quarkus.flyway.default-schema", service.schema());
        assertThat(secretOf(rendered, service, "quarkus.datasource.password")).isEqualTo(service.schema());
        assertThat(secretOf(rendered, service, "quarkus.flyway.password")).isEqualTo(service.schema() + "_owner");
    }

    @Test
    void theConsoleReachesTheOtherServicesByTheirNames() {
        assertThat(Chart.render("smallest").settings("tenant-api"))
                .containsEntry("fleetmend.console.services.ingest", "http://night-ingest:8081")
                .containsEntry("fleetmend.console.services.exposure", "http://night-exposure:8082")
                .containsEntry("fleetmend.console.services.scheduler", "http://night-scheduler:8083");
    }

    @Test
    void sessionsOfAConsoleWithANameOutsideAreForHttpsOnly() {
        String secure = "quarkus.oidc.console.authentication.cookie-force-secure";
        String https = "quarkus.oidc.console.authentication.force-redirect-https-scheme";

        assertThat(Chart.render("operators").settings("tenant-api"))
                .containsEntry(secure, "true")
                .containsEntry(https, "true");
        // people come through kubectl port-forward
        assertThat(Chart.render("smallest").settings("tenant-api")).doesNotContainKeys(secure, https);
    }

    @Test
    void theSecretsOfTheConsoleAreReferencesOfTenantApiAlone() {
        Rendered rendered = Chart.render("smallest");

        assertThat(secretOf(rendered, named("tenant-api"), "fleetmend.session.client-secret"))
                .isEqualTo("console");
        assertThat(secretOf(rendered, named("tenant-api"), "fleetmend.session.secret"))
                .isEqualTo("secret");
        assertThat(rendered.podTemplates().filter(pod -> pod.toString().contains("FLEETMEND_SESSION")))
                .hasSize(1);
    }

    @Test
    void noSettingsFileHoldsASecret() {
        assertThat(Chart.valueSets())
                .allSatisfy(valueSet -> assertThat(Chart.render(valueSet).ofKind("ConfigMap"))
                        .noneMatch(file ->
                                file.at("/data/application.properties").asText().contains("password")));
    }

    @Test
    void theSettingsFileBeatsTheJarAndYieldsToTheEnvironment() {
        assertThat(Chart.render("smallest").settings("ingest")).containsEntry("config_ordinal", "275");
    }

    @Test
    void anOperatorsSettingWins() {
        assertThat(Chart.render("mirror-and-archives").settings("scheduler"))
                .containsEntry("fleetmend.scheduler.job.attempts", "5");
    }

    @Test
    void theArchivesReachIngest() {
        Rendered rendered = Chart.render("mirror-and-archives");

        assertThat(rendered.settings("ingest"))
                .containsEntry("fleetmend.ingest.archives[1].base-url", "http://archive.ubuntu.com/ubuntu")
                .containsEntry(
                        "fleetmend.ingest.archives[1].keyring", "/etc/fleetmend/keyrings/1/ubuntu-archive-keyring.gpg");
        assertThat(Rendered.each(rendered.container("ingest").path("volumeMounts"))
                        .map(mount -> mount.path("mountPath").asText()))
                .contains("/etc/fleetmend/keyrings/1");
    }

    private static ServiceFacts named(String service) {
        return ServiceFacts.all().stream()
                .filter(each -> each.name().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static String secretOf(Rendered rendered, ServiceFacts service, String setting) {
        return Rendered.each(rendered.container(service.name()).path("env"))
                .filter(variable -> variable.path("name").asText().equals(variableOf(setting)))
                .map(variable -> variable.at("/valueFrom/secretKeyRef/key").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> variables(JsonNode container) {
        return Rendered.each(container.path("env"))
                .map(variable -> variable.path("name").asText())
                .toList();
    }

    private static String variableOf(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
