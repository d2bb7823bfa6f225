package io.fleetmend.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm in a real Keycloak on a real PostgreSQL: what a token says, and who may do what. */
class KeycloakServerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROVIDER = "0190a1b2-0000-7000-8000-000000000001";
    private static final String CUSTOMER = "0190a1b2-0000-7000-8000-000000000002";

    @TempDir
    private static Path folder;

    private static final Secrets SECRETS = Secrets.temporary();
    private static final int PORT = FreePort.find();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static PostgresServer postgres;
    private static KeycloakServer keycloak;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.start(
                folder.resolve("postgres"),
                Path.of(System.getProperty("java.io.tmpdir"), "fleetmend-test-postgres"),
                folder.resolve("postgres.log"),
                FreePort.find(),
                SECRETS);
        KeycloakDistribution distribution = KeycloakDistribution.find(Path.of(""));
        distribution.prepare(folder.resolve("keycloak-build.log"));
        keycloak = KeycloakServer.start(
                distribution,
                folder.resolve("keycloak"),
                PORT,
                postgres,
                new KeycloakRealm("http://127.0.0.1:8080", true),
                SECRETS,
                folder.resolve("keycloak.log"));
        keycloak.awaitReady(PATIENCE);
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        postgres.close();
        HTTP.close();
    }

    @Test
    void operatorHasNoProviderAndAShortToken() throws Exception {
        JsonNode claims = claims(passwordLogin("operator", SECRETS.get(KeycloakRealm.OPERATOR_PASSWORD)));
        assertThat(texts(claims.get("groups"))).contains("operator").doesNotContain("provider-admin");
        assertThat(claims.has("provider")).isFalse();
        assertThat(claims.get("aud").toString()).contains("\"fleetmend\"");
        assertThat(claims.get("preferred_username").asText()).isEqualTo("operator");
        assertThat(claims.get("sub").asText()).isNotEmpty();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void userMadeByTenantApiCarriesProviderAndCustomers() throws Exception {
        createUser("tess", List.of(CUSTOMER), "technician");
        JsonNode claims = claims(passwordLogin("tess", "a long enough password"));
        assertThat(claims.get("provider").asText()).isEqualTo(PROVIDER);
        assertThat(claims.get("customers").isArray()).isTrue();
        assertThat(texts(claims.get("customers"))).containsExactly(CUSTOMER);
        assertThat(texts(claims.get("groups"))).contains("technician");
    }

    @Test
    void billingClientMadeByTenantApiGetsItsProviderByClientCredentials() throws Exception {
        String token = tenantApiToken();
        HttpResponse<String> created = admin(token, "POST", "/clients", """
                {"clientId": "billing-1", "publicClient": false, "secret": "billing secret", "serviceAccountsEnabled": true,
                 "standardFlowEnabled": false}""");
        assertThat(created.statusCode()).isEqualTo(201);
        String client = created.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        JsonNode account = JSON.readTree(admin(token, "GET", "/clients/" + client + "/service-account-user", "")
                .body());
        String body = JSON.writeValueAsString(Map.of(
                "username",
                account.get("username").asText(),
                "attributes",
                Map.of("provider", List.of(PROVIDER), "customers", List.of("*"))));
        assertThat(admin(token, "PUT", "/users/" + account.get("id").asText(), body)
                        .statusCode())
                .isEqualTo(204);
        grantRole(token, account.get("id").asText(), "billing-read");
        JsonNode claims = claims(token(Map.of(
                "grant_type", "client_credentials", "client_id", "billing-1", "client_secret", "billing secret")));
        assertThat(claims.get("provider").asText()).isEqualTo(PROVIDER);
        assertThat(texts(claims.get("customers"))).containsExactly("*");
        assertThat(texts(claims.get("groups"))).contains("billing-read");
        assertThat(claims.get("aud").toString()).contains("\"fleetmend\"");
    }

    @Test
    void aCustomerThatIsNoUuidIsRefused() throws Exception {
        String user = """
                {"username": "mallory", "enabled": true, "attributes": {"provider": ["%s"], "customers": ["everything"]}}""".formatted(PROVIDER);
        assertThat(admin(tenantApiToken(), "POST", "/users", user).statusCode()).isEqualTo(400);
    }

    @Test
    void noSecretIsLeftLyingAbout() {
        assertThat(folder.resolve("keycloak/data/import/fleetmend-realm.json")).doesNotExist();
    }

    @Test
    void withoutTheDemonstrationNobodyTradesAPasswordForAToken() {
        assertThat(new String(
                        new KeycloakRealm("http://127.0.0.1:8080", false).json(Secrets.temporary()),
                        StandardCharsets.UTF_8))
                .doesNotContain("fleetmend-cli", "\"directAccessGrantsEnabled\":true");
    }

    @Test
    void nothingOfTheInstallationLiesInTheSharedDistribution() {
        assertThat(Files.exists(
                        KeycloakDistribution.find(Path.of("")).home().resolve("data/import/fleetmend-realm.json")))
                .isFalse();
    }

    private static void createUser(String name, List<String> customers, String role) throws Exception {
        String token = tenantApiToken();
        String body = JSON.writeValueAsString(Map.of(
                "username",
                name,
                "enabled",
                true,
                "attributes",
                Map.of("provider", List.of(PROVIDER), "customers", customers),
                "credentials",
                List.of(Map.of("type", "password", "value", "a long enough password"))));
        HttpResponse<String> created = admin(token, "POST", "/users", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        grantRole(token, created.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""), role);
    }

    private static void grantRole(String token, String user, String role) throws Exception {
        String found = admin(token, "GET", "/roles/" + role, "").body();
        assertThat(admin(token, "POST", "/users/" + user + "/role-mappings/realm", "[" + found + "]")
                        .statusCode())
                .isEqualTo(204);
    }

    private static String tenantApiToken() throws Exception {
        return token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                KeycloakRealm.TENANT_API_CLIENT,
                "client_secret",
                SECRETS.get(KeycloakRealm.TENANT_API_SECRET)));
    }

    private static String passwordLogin(String user, String password) throws Exception {
        return token(Map.of(
                "grant_type",
                "password",
                "client_id",
                KeycloakRealm.CLI_CLIENT,
                "username",
                user,
                "password",
                password));
    }

    private static String token(Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(KeycloakServer.realmAddress(PORT) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    private static HttpResponse<String> admin(String token, String method, String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(KeycloakServer.address(PORT) + "/admin/realms/fleetmend" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
