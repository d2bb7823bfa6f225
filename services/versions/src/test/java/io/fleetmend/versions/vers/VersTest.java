package io.fleetmend.versions.vers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "vers:npm/>=1.0.0|<2.0.0",
                "vers:deb/*",
                "vers:all/*",
                "vers:none/*",
                "vers:gem/>=2.2.0|!=2.2.1|<2.3.0",
                "vers:generic/1.0%7C2",
                "vers:example/1|>=2",
                "vers:datetime/>=2024-01-01T00:00:00Z",
            })
    void readsWhatIsCanonicalAndWritesItAgain(String text) {
        assertThat(Vers.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "npm/1; vers:",
                "vers:npm/; expected after",
                "vers:npm; '/'",
                "vers:NPM/1.0.0; lower-case",
                "vers:npm/*|1.0.0; encoded",
                "vers:npm/=1.0.0; encoded",
                "vers:npm/1.0.0||2.0.0; both sides",
                "vers:npm/1.0.0|; both sides",
                "vers:npm/>=; must follow",
                "vers:npm/1.0 .0; whitespace",
                "vers:npm/1%2; hexadecimal",
                "vers:npm/1%0A; printable",
                "vers:npm/2.0.0|1.0.0; sorted",
                "vers:npm/>=1.0.0|<1.0.0; twice",
                "vers:npm/>1.0.0|>2.0.0; take turns",
                "vers:npm/1.0.0|<2.0.0; redundant",
                "vers:npm/abc|>1.0.0; abc",
                "vers:all/1; only range",
                "vers:invalid/1; reserved",
                "vers:datetime/2024-01-01t00:00:00Z; upper-case",
            })
    void refusesWhatIsNotCanonicalAndSaysWhy(String text, String why) {
        assertThatThrownBy(() -> Vers.parse(text))
                .isInstanceOf(VersException.class)
                .hasMessageContaining(text)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "vers:deb/>=1.0|<2.0, 1.0~rc1, false",
        "vers:deb/>=1.0|<2.0, 1.0, true",
        "vers:deb/>=1.0|<2.0, 2.0, false",
        "vers:deb/<1|>2, 1.5, false",
        "vers:deb/<1|>2, 3, true",
        "vers:deb/<1|>2, 0.1, true",
        "vers:deb/!=1.0, 1.0, false",
        "vers:deb/!=1.0, 1.1, true",
        "vers:deb/>=1|!=1.5|<2, 1.5, false",
        "vers:deb/>=1|!=1.5|<2, 1.6, true",
        "vers:deb/1|2|>=3, 2.5, false",
        "vers:deb/*, 7, true",
        "vers:none/*, 7, false",
    })
    void knowsWhichVersionsLieInside(String vers, String version, boolean inside) {
        assertThat(Vers.parse(vers).contains(version)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "' VERS:npm/ 2.0.0 | >=1.0.0 |', vers:npm/>=1.0.0|2.0.0",
        "vers:deb/=1, vers:deb/1",
    })
    void bringsIntoForm(String text, String canonical) {
        assertThat(Vers.normalise(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "npm; ~1.2.3; >=1.2.3|<1.3.0",
                "npm; ^0.0.3; >=0.0.3|<0.0.4",
                "npm; 1.x; >=1.0.0|<2.0.0",
                "npm; 1.2 - 2.3; >=1.2.0|<2.4.0",
                "npm; *; *",
                "conan; ~2.5; >=2.5|<2.6-",
                "gem; ~> 2.0, != 2.3; >=2.0|!=2.3|<3",
                "nginx; 1.5.0+, 1.4.1+; >=1.4.1|<1.5.0|>=1.5.0",
                "nginx; 0.7.52-0.8.39; >=0.7.52|<=0.8.39",
                "pypi; >=1.0,!=1.5,<2; >=1.0|!=1.5|<2",
                "maven; [1,2),[3]; >=1|<2|3",
                "nuget; (,1.0]; <=1.0",
                "deb; (>> 1), (<< 2); >1|<2",
                "rpm; >= 1:1.1-4; >=1:1.1-4",
                "openssl; 3.0.1, 0.9.7a; 0.9.7a|3.0.1",
            })
    void readsTheNotationsOfEcosystems(String type, String range, String constraints) {
        assertThat(Vers.fromNative(type, range)).hasToString("vers:" + type + "/" + constraints);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"npm; >=1.0.0 & 2", "pypi; ~=1.4", "pypi; ==1.*", "maven; [1,2", "gem; ~> x", "deb; "})
    void refusesANotationThatItDoesNotKnow(String type, String range) {
        assertThatThrownBy(() -> Vers.fromNative(type, range == null ? "" : range))
                .isInstanceOf(VersException.class);
    }
}
