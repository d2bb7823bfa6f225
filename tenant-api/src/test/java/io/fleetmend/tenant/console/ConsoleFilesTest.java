package io.fleetmend.tenant.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.tenant.Browser;
import io.fleetmend.tenant.OnStack;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With small pages of the test's in the place of the console's. */
@OnStack
class ConsoleFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/console"})
    void theFirstPageIsFound(String path) {
        HttpResponse<String> answer = Browser.open().visit(path);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/console/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/", "/console/index.html", "/console/customers", "/console/customers/17/findings"})
    void everyAddressOfTheApplicationIsThePage(String path) {
        HttpResponse<String> answer = Browser.open().visit(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("the console of a test");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/console",
                "/console/",
                "/console/customers",
                "/console/assets/page-1a2b.js",
                "/console/no.js"
            })
    void everythingSaysWhatPagesMayDo(String path) {
        HttpResponse<String> answer = Browser.open().visit(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' "
                        + "data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
                        + "object-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }

    @Test
    void aFileWithADigestInItsNameIsKeptForEver() {
        HttpResponse<String> answer = Browser.open().visit("/console/assets/page-1a2b.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void aFileThatIsGoneIsNotThePageAndNotKept() {
        HttpResponse<String> answer = Browser.open().visit("/console/assets/page-gone.js");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void scriptsAreCompressed() {
        HttpResponse<String> answer = Browser.open().visit("/console/assets/page-1a2b.js", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/../q/health",
                "/console/..%2fapplication.properties",
                "/console/%2e%2e/application.properties",
                "/console/assets/..%2f..%2f..%2fapplication.properties"
            })
    void nothingBesideTheConsoleIsServed(String path) {
        assertThat(Browser.open().visit(path).body()).doesNotContain("quarkus.");
    }
}
