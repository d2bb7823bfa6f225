package io.fleetmend.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @Test
    void areNullWhereNoneIsGiven() {
        assertThat(Moments.orNull("from", null)).isNull();
        assertThat(Moments.orNull("from", "")).isNull();
        assertThat(Moments.or("from", null, Instant.EPOCH)).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "2026-11-23T01:00:00+01:00", "9999-12-31T23:59:59.999999Z"})
    void areReadAsRfc3339WritesThem(String text) {
        assertThat(Moments.orNull("from", text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-23",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z"
            })
    void areRefusedWhereTheDatabaseKnowsNone(String text) {
        assertThatThrownBy(() -> Moments.orNull("from", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "from must be a time of the years 1 to 9999 such as 2026-11-23T00:00:00Z, but was '" + text
                                + "'");
    }
}
