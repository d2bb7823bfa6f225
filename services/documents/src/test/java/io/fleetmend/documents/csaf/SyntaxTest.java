package io.fleetmend.documents.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.versions.vers.Vers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small languages inside of CSAF. */
class SyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "MIT OR Apache-2.0 AND (BSD-3-Clause)",
                "GPL-2.0-or-later WITH Classpath-exception-2.0",
                "LicenseRef-example.com-1",
                "GPL-2.0+",
            })
    void readsLicenseExpressions(String text) {
        assertThat(LicenseExpression.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MIT OR",
                "OR",
                "(MIT",
                "MIT)",
                "MIT Apache-2.0",
                "MIT WITH",
                "DocumentRef-a:LicenseRef-b-c",
                "LicenseRef-",
                "a b"
            })
    void refusesWhatIsNoLicenseExpression(String text) {
        assertThat(LicenseExpression.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en, true",
        "de-AT, true",
        "zh-Hant-TW, true",
        "qtx, true",
        "en-x-own, true",
        "ww, false",
        "en-QQQQ, false"
    })
    void knowsLanguages(String tag, boolean valid) {
        assertThat(LanguageTags.isValid(tag)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"en, false", "qtx, true", "en-x-own, true", "en-AA, true", "en-QM, true", "de-AT, false"})
    void knowsPrivateLanguages(String tag, boolean isPrivate) {
        assertThat(LanguageTags.isPrivate(tag)).isEqualTo(isPrivate);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T08:00:00Z, 2026-01-10T08:00:00Z",
        "2026-01-10t08:00:00.5+23:30, 2026-01-09T08:30:00.5Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "2026-01-10T08:00:00.12345678901234-01:00, 2026-01-10T09:00:00.123456789Z",
    })
    void readsTimestamps(String text, Instant moment) {
        assertThat(Moments.of(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-10", "2026-02-30T00:00:00Z", "2026-01-10T24:00:00Z", "2026-01-10T08:00:00"})
    void knowsWhatIsNoTimestamp(String text) {
        assertThat(Moments.isOne(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, -1", "9, 10, -1", "1.0.0-rc.1, 1.0.0, -1", "1.10.0, 1.9.0, 1", "1.0.0+a, 1.0.0+b, 0"})
    void ordersRevisions(String one, String other, int sign) {
        assertThat(new RevisionNumber(one).compareTo(new RevisionNumber(other))).isEqualTo(sign);
    }

    @Test
    void knowsWhetherRangesOverlap() {
        assertThat(overlap("vers:deb/<2", "vers:deb/>=2")).isFalse();
        assertThat(overlap("vers:deb/<=2", "vers:deb/>=2")).isTrue();
        assertThat(overlap("vers:deb/>=1|<3", "vers:deb/2")).isTrue();
        assertThat(overlap("vers:deb/*", "vers:deb/2")).isTrue();
    }

    private static boolean overlap(String one, String other) {
        return RangeOverlap.overlap(Vers.parse(one), Vers.parse(other));
    }
}
