package io.fleetmend.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.TestToken;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnStack
class ProblemsTest {
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final String GOOD = "{\"customer\": \"%s\", \"text\": \"a\", \"stars\": 1%s}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"customer": "0198c0de-0000-7000-8000-000000000001", "text": "a", "stars": 1, "colour": 2} | colour
            {"customer": "0198c0de-0000-7000-8000-000000000001", "text": "a", "stars": 1, "labels": [{"x": 1}]} | labels[0].x
            {"customer": "0198c0de-0000-7000-8000-000000000001", "text": "a", "stars": "1"} | stars
            {"customer": "0198c0de-0000-7000-8000-000000000001", "text": "a", "stars": 1.5} | stars
            {"customer": "0198c0de-0000-7000-8000-000000000001", "text": 7, "stars": 1} | text
            {"customer": "0198c0de-0000-7000-8000-000000000001", "text": ["a"], "stars": 1} | text
            {"customer": "0198c0de-0000-7000-8000-000000000001", "text": "a\\u0000b", "stars": 1} | text
            {"customer": "nobody", "text": "a", "stars": 1} | customer
            {"customer": "0198c0de-0000-7000-8000-000000000001", "text": "a", "stars": null} | stars""")
    void namesTheFieldToBlame(String body, String field) {
        Response answer = technician().body(body).post("/api/v1/notes");
        problem(answer, 400);
        assertThat(answer.<String>path("field")).as(answer.asString()).isEqualTo(field);
        assertThat(answer.asString()).doesNotContain("java.", "io.fleetmend", "com.fasterxml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"customer":
            [1, 2]
            "text"
            {"text": "a", "text": "b"}
            {} trailing
            {"stars": 1, "text": null}""")
    void refusesWhatIsNoSuchBody(String body) {
        problem(technician().body(body).post("/api/v1/notes"), 400);
    }

    @Test
    void refusesAnEmptyBody() {
        problem(technician().body("").post("/api/v1/notes"), 400);
        problem(technician().body("null").post("/api/v1/notes"), 400);
        problem(technician().post("/api/v1/notes"), 400);
    }

    @Test
    void refusesJsonThatIsTooDeep() {
        String deep = ", \"labels\": " + "[".repeat(5000) + "]".repeat(5000);
        problem(technician().body(GOOD.formatted(UUID.randomUUID(), deep)).post("/api/v1/notes"), 400);
    }

    @Test
    void refusesTenMegabytes() {
        String large = ", \"colour\": \"%s\"".formatted("x".repeat(10 * 1024 * 1024));
        problem(technician().body(GOOD.formatted(UUID.randomUUID(), large)).post("/api/v1/notes"), 413);
    }

    @Test
    void refusesAsMuchInPieces() throws Exception {
        String large = ", \"labels\": [{\"name\": \"%s\"}]".formatted("x".repeat(2 * 1024 * 1024));
        HttpResponse<String> answer = inPieces(GOOD.formatted(UUID.randomUUID(), large));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("https://fleetmend.io/problems/too-large");
    }

    @Test
    void takesInPiecesWhatIsNotTooMuch() throws Exception {
        String fair = ", \"labels\": [{\"name\": \"%s\"}]".formatted("x".repeat(300_000));
        assertThat(inPieces(GOOD.formatted(UUID.randomUUID(), fair)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAnotherContentType() {
        problem(technician().contentType("text/plain").body("text").post("/api/v1/notes"), 415);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=501", "limit=-1", "limit=many", "cursor=%25%25%25"})
    void refusesABadPage(String query) {
        assertThat(technician().urlEncodingEnabled(false).get("/api/v1/notes?" + query))
                .satisfies(answer -> assertThat(answer.statusCode()).isIn(400, 404))
                .satisfies(answer -> problem(answer, answer.statusCode()));
    }

    @Test
    void refusesWhatTheDatabaseCannotKeep() {
        Response page = technician().get("/api/v1/notes?cursor=AA");
        problem(page, 400);
        assertThat(page.<String>path("field")).isEqualTo("cursor");
        problem(technician().urlEncodingEnabled(false).get("/api/v1/notes/%00"), 400);
        problem(technician().urlEncodingEnabled(false).get("/api/v1/notes?other=%00"), 400);
    }

    @Test
    void tellsNobodyWhichMethodsThereAre() {
        problem(given().options("/api/v1/notes"), 405);
        problem(given().options("/nothing"), 405);
    }

    @Test
    void saysThatNobodyIsLoggedIn() {
        Response answer = given().get("/api/v1/notes");
        problem(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refusesTokensThatAreNotForUs() {
        TestToken token = TestToken.of("tess", "technician").provider(PROVIDER).allCustomers();
        problem(given().auth().oauth2(token.signExpired()).get("/api/v1/notes"), 401);
        problem(given().auth().oauth2("not.a.token").get("/api/v1/notes"), 401);
        problem(given().auth().oauth2(token.sign() + "x").get("/api/v1/notes"), 401);
        problem(given().auth().oauth2(token.claim("aud", "another").sign()).get("/api/v1/notes"), 401);
    }

    @Test
    void refusesAnotherRole() {
        problem(
                given().auth()
                        .oauth2(TestToken.of("bill", "billing-read")
                                .provider(PROVIDER)
                                .allCustomers()
                                .sign())
                        .get("/api/v1/notes"),
                403);
    }

    @Test
    void knowsNoOtherPath() {
        problem(technician().get("/api/v1/nothing"), 404);
        problem(technician().get("/nothing"), 404);
        problem(technician().delete("/api/v1/notes"), 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health/started",
                "/q/health/well",
                "/q/openapi.json",
                "/q/arc",
                "/q/dev",
                "/q/swagger-ui",
                "/q/"
            })
    void opensNoneOfTheFrameworksOtherAddresses(String path) {
        problem(given().get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi"})
    void opensWhatWatchersNeed(String path) {
        assertThat(given().get(path).statusCode()).isIn(200, 503);
    }

    @Test
    void keepsWhatWentWrongInsideToItself() {
        Response answer = technician().get("/api/v1/failing-notes");
        problem(answer, 500);
        assertThat(answer.asString()).doesNotContain("canary-7", "IllegalState", "io.fleetmend");
    }

    private static RequestSpecification technician() {
        return NotesOfTenants.whole(PROVIDER);
    }

    /** Sent in pieces, without a word about how many there will be. */
    private static HttpResponse<String> inPieces(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/v1/notes".formatted(RestAssured.port)))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer "
                                + TestToken.of("tess", "technician")
                                        .provider(PROVIDER)
                                        .allCustomers()
                                        .sign())
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void problem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).startsWith("https://fleetmend.io/problems/");
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("title")).isNotBlank();
        assertThat(answer.header("X-Trace-Id"))
                .as("the trace to look for in the log")
                .matches("[0-9a-f]{32}");
    }
}
