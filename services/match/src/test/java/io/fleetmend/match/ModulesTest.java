package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.versions.scheme.VersionSchemes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an advisory's title says of a package of the stream {@code ruby:2.5}. */
class ModulesTest {
    private static final String INSTALLED = "2.5.5-105.module+el8.1.0+3656+f80bfa1d";
    private static final String FIXED = "2.5.9-107.module+el8.4.0+10822+fe4fffb1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ruby:2.5, ruby:2.6 security update",
                "ruby:2.6 and ruby:2.5; security update",
                "security update (ruby:2.5)",
                "security update of ruby:2.5."
            })
    void findsItsStreamBesideMarksOfPunctuation(String title) {
        assertThat(fix(title)).isEqualTo(FIXED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ruby:2.6 security update", "ruby:2.6, ruby:2.7 security update"})
    void isNotMendedByAnotherStreamOfItsModule(String title) {
        assertThat(fix(title)).isNull();
    }

    @Test
    void isInDoubtWhenTheTitleNamesOtherModulesOnly() {
        assertThat(fix("pki-deps:10.6 security update")).isEqualTo("of an unknown stream: " + FIXED);
    }

    private static @Nullable String fix(String title) {
        return Modules.fix(
                Installed.of("ruby", "x86_64", INSTALLED, null, null, "ruby:2.5"),
                FIXED,
                Modules.streams(title),
                VersionSchemes.find("rpm").orElseThrow());
    }
}
