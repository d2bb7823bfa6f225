package io.fleetmend.documents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2021-07-13T07:00:00, 2021-07-13T07:00:00Z",
        "2021-07-31T00:00:00.123Z, 2021-07-31T00:00:00.123Z",
        "2025-02-05T16:00:00+00:00, 2025-02-05T16:00:00Z",
        "2025-02-05T16:00:00-08:00, 2025-02-06T00:00:00Z",
        "2024-05-22 16:15:00 UTC, 2024-05-22T16:15:00Z",
        "2023-06-21 19:10:00, 2023-06-21T19:10:00Z",
        "2023-10-13T14:15:10.193, 2023-10-13T14:15:10.193Z",
        "2022-06-03, 2022-06-03T00:00:00Z",
        "20170314, 2017-03-14T00:00:00Z",
        "07-15-03, 2003-07-15T00:00:00Z",
        "11-02-99, 1999-11-02T00:00:00Z",
        "[$-30009]3/14/2017, 2017-03-14T00:00:00Z",
        "[$-110009]11/11/2008, 2008-11-11T00:00:00Z",
    })
    void readsTheFormsOfVendors(String stated, Instant meant) {
        assertThat(Times.of(stated)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "+999999999-12-31T23:59:59Z",
                "1979-12-31",
                "2023-02-30",
                "13-45-03",
                "20231345",
                "soon",
                "NaN",
                "2023-06-21T19:10:00+99:00",
            })
    void refusesWhatNoBulletinCanHave(String stated) {
        assertThatThrownBy(() -> Times.of(stated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1980 to 2100")
                .hasMessageContaining(stated);
    }

    @Test
    void nothingStatedIsNoDate() {
        assertThat(Times.of(" ")).isNull();
    }
}
