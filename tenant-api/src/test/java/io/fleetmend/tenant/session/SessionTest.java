package io.fleetmend.tenant.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.Browser;
import io.fleetmend.tenant.OnKeycloak;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Person;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.testkit.TestToken;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in and out with a real Keycloak, as a browser does. */
@OnStack
@OnKeycloak
@NullUnmarked // filled by Quarkus
class SessionTest {
    private static final int USUAL_SECONDS = 300;
    private static final int EXPIRED = 499;

    private Tenant provider;
    private CustomerId customer;

    @BeforeEach
    void tenant() {
        provider = Tenant.create();
        customer = provider.customer("Bakery");
    }

    @Test
    void aTechnicianIsToldWhoTheyAre() {
        Person tess = Person.with(provider, Roles.TECHNICIAN);
        JsonPath session = json(tess.browser().ask("/session"));

        assertThat(session.getString("username")).isEqualTo(tess.username());
        assertThat(session.getString("name")).isEqualTo("Tess Tech");
        assertThat(session.<String>getList("roles")).containsExactly("technician");
        assertThat(session.getString("provider")).isEqualTo(provider.id().toString());
        assertThat(session.<Object>get("customers")).as("all customers").isNull();
        assertThat(Instant.parse(session.getString("expiresAt"))).isAfter(Instant.now());
    }

    @Test
    void aCustomersOwnPeopleAreToldWhoseTheyAre() {
        JsonPath session = json(
                Person.with(provider, Roles.PORTAL_VIEWER, customer).browser().ask("/session"));

        assertThat(session.<String>getList("roles")).containsExactly("portal-viewer");
        assertThat(session.<String>getList("customers")).containsExactly(customer.toString());
    }

    @Test
    void theLoginLeadsToThePageThatWasAskedFor() {
        Person tess = Person.with(provider, Roles.TECHNICIAN);
        HttpResponse<String> end = Browser.open()
                .login("/session/login?to=%2Fconsole%2Fcustomers%3Fsort%3Dname", tess.username(), tess.password());

        assertThat(end.uri().toString()).endsWith("/console/customers?sort=name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example/", "/console/../session/logout", "/api/v1/customers"})
    void theLoginLeadsNowhereElse(String to) {
        Browser browser = Person.with(provider, Roles.TECHNICIAN).browser();
        HttpResponse<String> answer = browser.visit("/session/login?to=" + to);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/console/");
    }

    @Test
    void theLoginIsOneWithProofKeyStateAndNonce() {
        String keycloak = Browser.open()
                .visit("/session/login")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(keycloak)
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    }

    @Test
    void whoHasNoSessionIsToldToLogIn() {
        HttpResponse<String> answer = Browser.open().ask("/session");

        assertThat(answer.statusCode()).isEqualTo(EXPIRED);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("OIDC");
    }

    @Test
    void strangersPagesAreNotTold() {
        Browser browser = Person.with(provider, Roles.TECHNICIAN).browser();

        assertProblem(browser.visit("/session"), 403);
        assertProblem(browser.ask("/session", "Sec-Fetch-Site", "cross-site"), 403);
        assertProblem(browser.visit("/session/logout", "Sec-Fetch-Site", "cross-site"), 403);
        assertThat(browser.ask("/session", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
    }

    @Test
    void noScriptReadsTheCookieAndNothingButTheSessionGetsIt() {
        Browser browser = Person.with(provider, Roles.TECHNICIAN).browser();

        assertThat(browser.cookiesFor("/session"))
                .isNotEmpty()
                .filteredOn(cookie -> cookie.name().startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.line()).contains("HTTPOnly", "SameSite=Lax", "Path=/session"))
                .noneMatch(cookie -> cookie.value().contains("eyJhbGciOiJSUzI1NiI"));
        assertThat(browser.cookiesFor("/api/v1/customers"))
                .noneMatch(cookie -> cookie.name().startsWith("q_"));
    }

    @Test
    void aCookieThatWasTamperedWithIsNoSession() {
        Browser browser = Person.with(provider, Roles.TECHNICIAN).browser();
        browser.replaceCookies(cookie -> flipped(cookie.value()));

        assertThat(browser.ask("/session").statusCode()).isEqualTo(EXPIRED);
    }

    @Test
    void theApiTakesNoCookie() {
        Browser browser = Person.with(provider, Roles.PROVIDER_ADMIN).browser();
        String cookies = browser.cookiesFor("/session").stream()
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .reduce("other=1", "%s; %s"::formatted);

        for (String path : new String[] {"/api/v1/customers", "/api/v1/users", "/api/v1/customers/console"}) {
            HttpResponse<String> answer = Browser.open().ask(path, "Cookie", cookies);
            assertProblem(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    @Test
    void theSessionTakesNoBearerToken() {
        HttpResponse<String> answer = Browser.open()
                .ask(
                        "/session",
                        "Authorization",
                        "Bearer " + TestToken.of("tess", Roles.TECHNICIAN).sign());

        assertThat(answer.statusCode()).isEqualTo(EXPIRED);
    }

    @Test
    void theLogoutEndsTheSessionHereAndAtKeycloak() {
        Browser browser = Person.with(provider, Roles.TECHNICIAN).browser();
        HttpResponse<String> end = browser.go("/session/logout");

        assertThat(end.uri().getPath()).isEqualTo("/console/");
        assertThat(browser.ask("/session").statusCode()).isEqualTo(EXPIRED);
        assertThat(browser.go("/session/login").body())
                .as("Keycloak asks again")
                .contains("name=\"password\"");
    }

    @Test
    void whoIsLoggedOutAlreadyNeedNotLogInForIt() {
        HttpResponse<String> answer = Browser.open().visit("/session/logout");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/console/");
    }

    @Test
    void aSessionOutlivesItsTokens() {
        withShortTokens(() -> {
            Browser browser = Person.with(provider, Roles.TECHNICIAN).browser();
            Instant first = expiry(browser);

            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> expiry(browser).isAfter(first.plusSeconds(5)));
        });
    }

    @Test
    void whoIsDeletedLosesTheSessionWithTheirToken() {
        withShortTokens(() -> {
            Person tess = Person.with(provider, Roles.TECHNICIAN);
            Browser browser = tess.browser();
            assertThat(browser.ask("/session").statusCode()).isEqualTo(200);
            provider.admin().delete("/api/v1/users/" + tess.username()).then().statusCode(204);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(browser.ask("/session").statusCode()).isEqualTo(EXPIRED));
        });
    }

    private static void withShortTokens(Runnable test) {
        RealmSettings.accessTokensLive(3);
        try {
            test.run();
        } finally {
            RealmSettings.accessTokensLive(USUAL_SECONDS);
        }
    }

    private static Instant expiry(Browser browser) {
        return Instant.parse(json(browser.ask("/session")).getString("expiresAt"));
    }

    private static JsonPath json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    /** One character of the middle is another. */
    private static String flipped(String value) {
        int middle = value.length() / 2;
        char other = value.charAt(middle) == 'A' ? 'B' : 'A';
        return value.substring(0, middle) + other + value.substring(middle + 1);
    }
}
