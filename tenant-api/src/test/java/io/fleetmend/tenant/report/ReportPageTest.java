package io.fleetmend.tenant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final String LONG = "x".repeat(200);

    @Test
    void showsNoOlderMeasurementAsTheMonthsEnd() throws IOException {
        October october = October.any().measuredLast(October.BEGINS.minusMillis(1));
        assertThat(october.words())
                .contains("No measurement of this month is known: the last one is of 2026-09-30 23:59.")
                .doesNotContain("End of the month")
                .doesNotContain("Missing");
        assertThat(october.page()).doesNotContain("class=\"bar\"");
    }

    @Test
    void showsAMeasurementOfTheMonthsFirstMoment() throws IOException {
        October october = October.any().measuredLast(October.BEGINS);
        assertThat(october.words())
                .contains("End of the month 4 3 1 0 75.00 % 2026-10-01 00:00")
                .doesNotContain("No measurement of this month is known");
        assertThat(october.page()).contains("class=\"bar\"");
    }

    @Test
    void callsNoMonthEndedThatGoesOn() throws IOException {
        assertThat(October.any().going().words())
                .contains("So far 4 3 1 0 75.00 %")
                .doesNotContain("End of the month");
    }

    @Test
    void keepsWhatStandsBesideALongWord() throws IOException {
        assertThat(October.any().exceptedBecause(LONG).words()).contains("Signed sina 2026-11-01 00:00");
    }

    @Test
    void keepsALongNameOnThePage() throws IOException {
        assertThat(October.any().of(LONG).words().replace(" ", "")).contains(LONG);
    }

    @Test
    void isWrittenWhateverIsInAName() throws IOException {
        assertThat(October.any().of("Bakery \uffff").words()).contains("Bakery");
    }
}
