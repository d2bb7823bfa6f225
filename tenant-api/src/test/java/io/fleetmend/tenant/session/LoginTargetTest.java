package io.fleetmend.tenant.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/",
                "/console/customers",
                "/console/customers/01890000-0000-7000-8000-000000000000/findings",
                "/console/bulletins/DSA-5800-1?tab=affected&sort=-deadline,name",
                "/console/search?q=a%20b%2Fc"
            })
    void pagesOfTheConsoleAreTargets(String page) {
        assertThat(LoginTarget.of(page).path()).isEqualTo(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "/console",
                "/consoles/",
                "https://evil.example/console/",
                "//evil.example/console/",
                "/\\evil.example/console/",
                "/console/../session/logout",
                "/console/./x",
                "/console/%2e%2e/session/logout",
                "/console/%2E./session/logout",
                "/console/..%2fsession",
                "/console/a\\b",
                "/console//evil.example",
                "/console/x\r\nSet-Cookie: a=b",
                "/console/x y",
                "/console/#fragment",
                "javascript:alert(1)"
            })
    void nothingElseIs(String other) {
        assertThat(LoginTarget.of(other).path()).isEqualTo("/console/");
    }
}
