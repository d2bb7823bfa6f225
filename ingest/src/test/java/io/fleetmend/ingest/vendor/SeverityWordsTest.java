package io.fleetmend.ingest.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Critical, CRITICAL",
        "important, HIGH",
        "High, HIGH",
        "moderate, MEDIUM",
        "Medium, MEDIUM",
        "low, LOW",
        "None, NOT_STATED",
        "untriaged, NOT_STATED",
        ", NOT_STATED",
    })
    void takesAWordThatNobodyToldUsAboutForNone(String word, Severity severity) {
        assertThat(SeverityWords.of(word)).isEqualTo(severity);
    }
}
