package io.fleetmend.tenant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTextsTest {
    private static final Pattern BLANK = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheTextsOfEnglish(Language language) {
        assertThat(language.texts().keySet()).isEqualTo(Language.EN.texts().keySet());
    }

    @Test
    void germanFillsInWhatEnglishFillsIn() {
        assertThat(Language.EN.texts().keySet())
                .allSatisfy(key -> assertThat(blanks(Language.DE, key)).isEqualTo(blanks(Language.EN, key)));
    }

    private static List<String> blanks(Language language, String key) {
        return BLANK.matcher(language.texts().getString(key))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"#004d99, #ffffff", "#000000, #ffffff", "#ffee00, #000000", "#ffffff, #000000"})
    void whatStandsOnTheProvidersColourCanBeRead(String colour, String expected) {
        assertThat(ReportStyle.onTopOf(colour)).isEqualTo(expected);
    }
}
