package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Schemas and roles are those of {@code deploy/postgres/bootstrap.sql}, made by that file itself. */
class DatabaseTest {
    private static final Path BOOTSTRAP = Path.of("..", "deploy", "postgres", "bootstrap.sql");

    @Test
    void theJobRunsTheFileOfTheOneMachineRuntime() throws IOException {
        assertThat(script("bootstrap.sql").strip())
                .isEqualTo(Files.readString(BOOTSTRAP).strip());
    }

    @Test
    void everyPasswordThatTheFileAsksForIsGiven() throws IOException {
        Set<String> asked =
                found(":'([a-z_]+)_password'", Files.readString(BOOTSTRAP) + script("keycloak-database.sql"));

        assertThat(asked).hasSize(9);
        assertThat(found("\\\\getenv ([a-z_]+)_password [A-Z_]+_PASSWORD", script("all.sql")))
                .isEqualTo(asked);
        assertThat(Rendered.each(job("operators").at("/spec/template/spec/containers/0/env"))
                        .map(variable -> variable.path("name").asText()))
                .containsAll(asked.stream()
                        .map(role -> "%S_PASSWORD".formatted(role))
                        .toList());
    }

    @Test
    void theRolesAreThoseThatTheServicesLogInWith() throws IOException {
        Set<String> asked = found(":'([a-z_]+)_password'", Files.readString(BOOTSTRAP));

        assertThat(asked)
                .isEqualTo(ServiceFacts.all().stream()
                        .flatMap(service -> Set.of(service.schema(), service.schema() + "_owner").stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void anExistingServerGetsNoDatabaseOfKeycloak() {
        assertThat(Chart.render("existing-servers")
                        .only("ConfigMap", "night-database")
                        .path("data")
                        .has("keycloak-database.sql"))
                .isFalse();
    }

    @Test
    void aChangedScriptOrAddressIsAnotherJob() {
        assertThat(job("operators").at("/metadata/name"))
                .isNotEqualTo(job("existing-servers").at("/metadata/name"));
        assertThat(job("smallest").at("/metadata/name").asText()).matches("night-database-[0-9a-f]{8}");
    }

    @Test
    void whoRanTheFileByHandNeedsNoJob() {
        assertThat(Chart.render("one-trusted-network").ofKind("Job")).isEmpty();
    }

    private static String script(String name) {
        return Chart.render("operators")
                .only("ConfigMap", "night-database")
                .path("data")
                .path(name)
                .asText();
    }

    private static JsonNode job(String valueSet) {
        return Chart.render(valueSet).ofKind("Job").findFirst().orElseThrow();
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }
}
