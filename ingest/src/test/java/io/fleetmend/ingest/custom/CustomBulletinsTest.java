package io.fleetmend.ingest.custom;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.fleetmend.ingest.IngestTest;
import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.TestToken;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider writes a bulletin: its customers read it, and nobody else knows that it is there. */
@IngestTest
class CustomBulletinsTest {
    private static final String PATH = "/api/v1/custom-bulletins";
    private static final UUID CUSTOMER = UUID.randomUUID();

    private final UUID provider = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();

    @Test
    void isReadByTheProvidersPeopleAndItsCustomers() throws IOException {
        String id = enter(document("ACME-1", "2")).statusCode(200).extract().path("id");

        for (RequestSpecification reader : new RequestSpecification[] {
            admin(provider), caller("technician", provider, CUSTOMER), caller("portal-viewer", provider, CUSTOMER)
        }) {
            reader.get(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("trackingId", equalTo("ACME-1"))
                    .body("trackingVersion", equalTo("2"))
                    .body("revision", equalTo(1))
                    .body("severity", equalTo("CRITICAL"))
                    .body("vulnerabilities", contains("CVE-2008-4250"))
                    .body("products", hasItem(containsString("Windows 2000")));
        }
        caller("portal-signer", provider, CUSTOMER)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void isThereForNobodyElse() throws IOException {
        String id = enter(document("ACME-1", "2")).extract().path("id");
        String unknown = admin(stranger).get(PATH + "/" + UUID.randomUUID()).asString();

        for (String path : new String[] {"/" + id, "/" + id + "/document"}) {
            Response foreign = admin(stranger).get(PATH + path);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.asString()).isEqualTo(unknown);
        }
        caller("portal-viewer", stranger, CUSTOMER)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", empty());
        admin(provider)
                .get("/api/v1/bulletins?search=ACME-1")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    /** As the claims of somebody whose last customer went away. */
    @Test
    void isThereForNobodyOfTheProviderWhoSeesNoCustomer() throws IOException {
        String id = enter(document("ACME-1", "2")).extract().path("id");
        RequestSpecification nobody =
                token(TestToken.of("tess", "technician").provider(provider).customers());

        nobody.get(PATH + "/" + id).then().statusCode(404);
        nobody.get(PATH).then().statusCode(200).body("items", empty());
    }

    /** Whatever the service itself would ask. */
    @Test
    void isShownToNobodyElseByTheDatabaseEither() throws Exception {
        enter(document("ACME-1", "2")).statusCode(200);

        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set role ingest");
            assertThat(count(statement)).as("without a tenant").isZero();
            statement.execute("select set_config('fleetmend.provider', '%s', false)".formatted(stranger));
            assertThat(count(statement)).as("another provider's").isZero();
            statement.execute("select set_config('fleetmend.provider', '%s', false)".formatted(provider));
            assertThat(count(statement)).as("one's own").isEqualTo(1);
        }
    }

    @Test
    void keepsEveryRevisionAndNeverAnOlderOneOnTop() throws IOException {
        byte[] first = document("ACME-1", "2");
        String id = enter(first).extract().path("id");
        byte[] second = document("ACME-1", "2", "2026-11-29T00:00:00Z", "2026-11-30T00:00:00Z");

        enter(second).statusCode(200).body("id", equalTo(id)).body("revision", equalTo(2));
        enter(second).statusCode(200).body("revision", equalTo(2));
        enter(first).statusCode(409).body("type", containsString("older-revision"));
        Response kept = admin(provider).get(PATH + "/" + id + "/document");
        assertThat(kept.asByteArray()).isEqualTo(second);
        assertThat(kept.header("Content-Disposition")).isEqualTo("attachment; filename=\"acme-1.json\"");
    }

    @Test
    void doesNotTakeAnEarlierRevisionOfTheSameDayForANewOne() throws IOException {
        byte[] first = document("ACME-1", "2");
        enter(first).statusCode(200);
        enter(document("ACME-1", "2", "The Server service lets", "The Server service still lets"))
                .statusCode(200);

        enter(first).statusCode(409).body("type", containsString("older-revision"));
        admin(provider).get(PATH).then().body("items.revision", contains(2));
    }

    @Test
    void refusesAnIdAndNamesThatNobodyReads() throws IOException {
        enter(document("A".repeat(201), "2")).statusCode(400).body("field", equalTo("document.tracking.id"));
        enter(document("ACME-1", "2", "The Server service lets", "x".repeat(100_001)))
                .statusCode(400)
                .body("field", equalTo("document"));
    }

    @Test
    void saysWhichTestsOfCsafADocumentFailsAndWhere() throws IOException {
        String broken = new String(document("ACME-1", "2"), StandardCharsets.UTF_8)
                .replaceFirst("\"version\": \"2\"", "\"version\": \"7\"");

        enter(broken.getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", containsString("not-csaf"))
                .body("faults.detail", hasItem(startsWith("6.1.16:")))
                .body("faults.at", hasItem(startsWith("/document/tracking")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"document\": {\"csaf_version\": \"9\"}}",
                "{\"document\": {\"csaf_version\": \"2.0\"}}"
            })
    void refusesWhatIsNoCsaf(String body) {
        int status = enter(body.getBytes(StandardCharsets.UTF_8))
                .contentType("application/problem+json")
                .extract()
                .statusCode();
        assertThat(status).isIn(400, 422);
        admin(provider).get(PATH).then().body("items", empty());
    }

    @Test
    void refusesTextThatTheDatabaseCannotKeep() throws IOException {
        String text = new String(document("ACME-1", "2"), StandardCharsets.UTF_8)
                .replace("The Server service lets code be run", "half \\u0000 a title");

        enter(text.getBytes(StandardCharsets.UTF_8)).statusCode(400).body("field", equalTo("document"));
    }

    @ParameterizedTest
    @CsvSource({"technician", "approver", "portal-signer", "operator", "billing-read"})
    void isTheAdminsToWrite(String role) throws IOException {
        caller(role, provider, CUSTOMER)
                .contentType("application/csaf+json")
                .body(document("ACME-1", "2"))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void isNotForAnAdminOfSomeCustomersToWrite() throws IOException {
        caller("provider-admin", provider, CUSTOMER)
                .contentType("application/csaf+json")
                .body(document("ACME-1", "2"))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse enter(byte[] document) {
        return admin(provider)
                .contentType("application/csaf+json")
                .body(document)
                .post(PATH)
                .then();
    }

    private static int count(Statement statement) throws Exception {
        try (ResultSet row =
                statement.executeQuery("select count(*) from ingest.custom_bulletin where tracking_id = 'ACME-1'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static RequestSpecification admin(UUID provider) {
        return token(TestToken.of("ada", "provider-admin").provider(provider).allCustomers());
    }

    private static RequestSpecification caller(String role, UUID provider, UUID customer) {
        return token(TestToken.of("tess", role).provider(provider).customers((Object) customer));
    }

    private static RequestSpecification token(TestToken token) {
        return given().auth().oauth2(token.sign());
    }

    /** One of the documents that the project ships, under another name. */
    private static byte[] document(String trackingId, String version, String... replaced) throws IOException {
        String text = Files.readString(Path.of("src/main/resources/outbreaks/ms08-067.json"))
                .replace("\"id\": \"MS08-067\"", "\"id\": \"%s\"".formatted(trackingId));
        assertThat(text).contains("\"version\": \"%s\"".formatted(version));
        for (int i = 0; i < replaced.length; i += 2) {
            text = text.replace(replaced[i], replaced[i + 1]);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
