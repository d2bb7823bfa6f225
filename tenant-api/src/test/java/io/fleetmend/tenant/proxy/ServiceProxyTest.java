package io.fleetmend.tenant.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.Browser;
import io.fleetmend.tenant.OnKeycloak;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Person;
import io.fleetmend.tenant.Tenant;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a service, and what comes back. */
@OnStack
@OnKeycloak
@NullUnmarked // filled by Quarkus
class ServiceProxyTest {
    private static final String SCHEDULER = "/session/scheduler/api/v1";

    /** One login for all: none of these tests changes it, and Keycloak takes a second for each. */
    private static Tenant provider;

    private static Browser browser;

    /** Not before all of them: Rest Assured is told the port only then. */
    @BeforeEach
    void login() {
        if (browser == null) {
            logInOnce();
        }
    }

    private static void logInOnce() {
        provider = Tenant.create();
        browser = Person.with(provider, Roles.TECHNICIAN).browser();
    }

    @Test
    void theServiceIsAskedWithTheTokenOfTheSession() {
        String bearer = json(browser.ask(SCHEDULER + "/echo")).getString("headers.authorization");

        assertThat(bearer).startsWith("Bearer ");
        String claims = new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains(provider.id().toString(), "\"technician\"", "\"fleetmend\"");
    }

    @Test
    void methodQueryAndBodyArriveAsTheyWereSent() {
        JsonPath asked =
                json(browser.send("PATCH", SCHEDULER + "/echo/a%20b?state=X&state=Y%2FZ&empty=", "{\"name\": \"ä\"}"));

        assertThat(asked.getString("method")).isEqualTo("PATCH");
        assertThat(asked.getString("uri")).isEqualTo("/api/v1/echo/a%20b?state=X&state=Y%2FZ&empty=");
        assertThat(asked.getString("body")).isEqualTo("{\"name\": \"ä\"}");
    }

    @Test
    void headersThatAreNamedArriveAndNoOthers() {
        JsonPath asked = json(browser.send(
                "POST",
                SCHEDULER + "/echo",
                "{}",
                "Accept",
                "application/json",
                "If-Match",
                "\"1\"",
                "If-None-Match",
                "\"2\"",
                "Idempotency-Key",
                "key",
                "Authorization",
                "Bearer of.somebody.else",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-Host",
                "evil.example",
                "Origin",
                "http://127.0.0.1",
                "Referer",
                "http://127.0.0.1/console/",
                "X-Anything",
                "else"));

        assertThat(asked.<String, String>getMap("headers"))
                .containsEntry("accept", "application/json")
                .containsEntry("content-type", "application/json")
                .containsEntry("if-match", "\"1\"")
                .containsEntry("if-none-match", "\"2\"")
                .containsEntry("idempotency-key", "key")
                .doesNotContainEntry("authorization", "Bearer of.somebody.else");
        assertThat(asked.<String, String>getMap("headers").keySet())
                .filteredOn(name -> !name.equals("traceparent"))
                .containsExactlyInAnyOrder(
                        "host",
                        "accept",
                        "content-type",
                        "content-length",
                        "if-match",
                        "if-none-match",
                        "idempotency-key",
                        "authorization");
    }

    @Test
    void onlyHeadersThatAreNamedComeBack() {
        HttpResponse<String> answer = browser.ask(SCHEDULER + "/echo");

        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("spy"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void somethingNewIsWhereTheBrowserReachesIt() {
        HttpResponse<String> answer = browser.send("POST", SCHEDULER + "/created", "{}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue(SCHEDULER + "/things/1?new=true");
    }

    @Test
    void eventsComeWhenTheyHappen() throws IOException {
        sendEvent();
        HttpResponse<InputStream> stream = browser.stream(SCHEDULER + "/events");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(lines.readLine()).isEqualTo("data: 1");
            // the second one does not exist yet
            sendEvent();
            assertThat(lines.lines().collect(Collectors.joining())).isEqualTo("data: 2");
        }
    }

    @Test
    void halfAnAnswerIsNotTakenForAWholeOne() {
        assertThatThrownBy(() -> browser.ask(SCHEDULER + "/broken")).hasMessageContaining("was not answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void strangersPagesReachNoService(String method) {
        String cookies = browser.cookiesFor(SCHEDULER).stream()
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        var answer = given().header("Cookie", cookies).request(method, SCHEDULER + "/echo");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void whoHasNoSessionReachesNoService() {
        assertThat(Browser.open().ask(SCHEDULER + "/echo").statusCode()).isEqualTo(499);
    }

    @Test
    void aServiceThatIsDownIsSaidToBe() {
        HttpResponse<String> answer = browser.ask("/session/exposure/api/v1/findings");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("exposure cannot be reached now");
    }

    /** Where a page brings one, and nowhere else. */
    @Test
    void aFileOfAnotherTypeThanJsonReachesItsServiceOnly() {
        String csaf = "application/csaf+json";

        assertThat(browser.sendFile("/session/ingest/api/v1/custom-bulletins", csaf, "{}")
                        .statusCode())
                .as("what the stand-in says, which knows no such address")
                .isEqualTo(418);
        assertThat(browser.sendFile(SCHEDULER + "/echo", csaf, "{}").statusCode())
                .isEqualTo(415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHere() {
        HttpResponse<String> answer = browser.send("POST", SCHEDULER + "/echo", "\"" + "x".repeat(1_100_000) + "\"");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    /** Sent by hand: no client would send most of these as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/session/scheduler/api/v1/../../q/metrics",
                "/session/scheduler/api/v1/x/../../../q/metrics",
                "/session/scheduler/api/v1/%2e%2e/%2e%2e/q/metrics",
                "/session/scheduler/api/v1/..%2f..%2fq%2fmetrics",
                "/session/scheduler/api/v1/echo%2fx",
                "/session/scheduler/api/v1/echo%5cx",
                "/session/scheduler/api/v1/echo%252fx",
                "/session/scheduler/api/v1//echo",
                "/session/scheduler//api/v1/echo",
                "/session//scheduler/api/v1/echo",
                "/session/scheduler/api/v1/echo/",
                "/session/scheduler/api/v1/",
                "/session/scheduler/api/v1",
                "/session/scheduler/api/v2/echo",
                "/session/scheduler/q/metrics",
                "/session/scheduler/agent/v1/check-in",
                "/session/scheduler:80@evil.example/api/v1/echo",
                "/session/evil.example/api/v1/echo",
                "/session/http://evil.example/api/v1/echo",
                "/session/keycloak/api/v1/echo",
                "/session/scheduler/api/v1/echo;x=y",
                "/session/scheduler/api/v1/./echo",
                "/session/./scheduler/api/v1/../v1/echo"
            })
    void nothingButThePlainApiOfAKnownServiceIsReached(String path) throws IOException {
        assertThat(statusOf(path)).isBetween(400, 404).isNotEqualTo(401);
    }

    private int statusOf(String path) throws IOException {
        URI console = browser.ask("/session").uri();
        String cookies = browser.cookiesFor(SCHEDULER).stream()
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        try (Socket socket = new Socket(console.getHost(), console.getPort())) {
            socket.getOutputStream()
                    .write(("GET %s HTTP/1.1\r\nHost: %s\r\nX-Requested-With: JavaScript\r\nCookie: %s\r\n"
                                    + "Connection: close\r\n\r\n")
                            .formatted(path, console.getAuthority(), cookies)
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }

    private static void sendEvent() {
        given().post(ConfigProvider.getConfig().getValue("test.stand-in", String.class) + "/api/v1/next")
                .then()
                .statusCode(200);
    }

    private static JsonPath json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }
}
