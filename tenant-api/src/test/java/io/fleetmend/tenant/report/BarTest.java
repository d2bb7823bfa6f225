package io.fleetmend.tenant.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.tenant.compliance.Compliance.Endpoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {
    @ParameterizedTest
    @CsvSource({
        "199, 1, 0, 169, 1, 0",
        "199, 0, 1, 169, 0, 1",
        "0, 100000, 1, 0, 169, 1",
        "1, 1, 9999, 1, 1, 168",
    })
    void showsOneOfMany(long compliant, long overdue, long unknown, long green, long red, long grey) {
        assertThat(bar(compliant, overdue, unknown)).isEqualTo(new Bar(green, red, grey));
    }

    @ParameterizedTest
    @CsvSource({"7, 0, 0, 170, 0, 0", "1, 1, 0, 85, 85, 0", "1, 1, 1, 58, 56, 56", "0, 1, 2, 0, 56, 114"})
    void isAsLongAsTheCountsAreToEachOther(
            long compliant, long overdue, long unknown, long green, long red, long grey) {
        assertThat(bar(compliant, overdue, unknown)).isEqualTo(new Bar(green, red, grey));
    }

    private static Bar bar(long compliant, long overdue, long unknown) {
        return Bar.of(new Endpoints(compliant + overdue + unknown, compliant, overdue, unknown));
    }
}
