package io.fleetmend.versions.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.versions.UnreadableVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One trap of each order; the suites are run by {@code documents}. */
class VersionSchemesTest {
    @ParameterizedTest
    @CsvSource({
        "alpm, 1.0beta, 1.0",
        "alpm, 1.0.b, 1.0..b",
        "apk, 1.0_rc1, 1.0",
        "composer, 1.0.0-beta1, 1.0.0",
        "conan, 1.0-pre, 1",
        "conan, 1.1, 1.a",
        "conan, 1, 1+b1",
        "datetime, 2024-01-01T12:00:00+02:00, 2024-01-01T11:00:00Z",
        "deb, 1.0~rc1, 1.0",
        "gem, 2.0.a, 2.0",
        "gem, 1.0.0.pre2, 1.0.0.pre10",
        "gentoo, 1.0b, 1.0.0",
        "gentoo, 1.01, 1.1",
        "golang, v1.0.0-rc.1, v1.0.0",
        "intdot, 9, 10.1",
        "lexicographic, Z, a",
        "maven, 1-alpha, 1",
        "maven, 2-1, 2.0.a",
        "maven, 1-sp, 1-xyz",
        "npm, 1.0.0-beta.2, 1.0.0-beta.11",
        "nuget, 1.0.0, 1.0.0.1",
        "openssl, 1.0.2z, 1.0.2za",
        "openssl, 3.0.0-alpha9, 3.0.0-alpha10",
        "openssl, 3.0.0-beta2, 3.0.0",
        "pypi, 1.0.dev1, 1.0a1",
        "rpm, 1.0~rc1, 1.0",
        "semver, 1.0.0-1, 1.0.0-a",
    })
    void ordersTheFirstBelowTheSecond(String type, String lower, String higher) {
        VersionScheme scheme = VersionSchemes.find(type).orElseThrow();
        assertThat(scheme.compare(lower, higher)).isNegative();
        assertThat(scheme.compare(higher, lower)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "alpm, 1.5-2, 1.5",
        "conan, 1.0.0, 1",
        "gem, 1.0.0, 1",
        "gentoo, 1.0, 1.0-r0",
        "intdot, 010.0, 10",
        "maven, 1.0-ga, 1",
        "pypi, 1.0, 1.0.0",
    })
    void holdsEqualWhatTheEcosystemHoldsEqual(String type, String one, String other) {
        assertThat(VersionSchemes.find(type).orElseThrow().compare(one, other)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"datetime, yesterday", "gentoo, 1.0_foo", "gem, '1,0'", "openssl, x", "npm, x.y", "intdot, a"})
    void refusesWhatIsNoVersion(String type, String text) {
        VersionScheme scheme = VersionSchemes.find(type).orElseThrow();
        assertThatThrownBy(() -> scheme.compare(text, text))
                .isInstanceOf(UnreadableVersionException.class)
                .hasMessageContaining(text);
    }

    @Test
    void knowsNoOrderForATypeThatNobodyDefined() {
        assertThat(VersionSchemes.find("example")).isEmpty();
    }
}
