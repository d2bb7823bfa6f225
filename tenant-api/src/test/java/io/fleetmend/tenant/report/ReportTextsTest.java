package io.fleetmend.tenant.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.contracts.agent.v1.JobReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTextsTest {
    private static final Pattern BLANK = Pattern.compile("\\{\\d}");
    private static final String REASON = "reason.";
    private static final Words WORDS = new Words(Language.EN, ZoneOffset.UTC);
    private static final Path CONSOLE = Path.of("../services/console/src/i18n/en.json");

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

    @ParameterizedTest
    @EnumSource(JobReport.Reason.class)
    void saysInWordsWhyTheAgentDidNotInstall(JobReport.Reason reason) {
        assertThat(WORDS.reason(reason.name())).isNotEqualTo(reason.name());
    }

    @Test
    void saysInWordsWhateverTheConsoleDoes() throws IOException {
        JsonNode console = new ObjectMapper().readTree(CONSOLE.toFile());
        Set<String> reasons = Language.EN.texts().keySet().stream()
                .filter(key -> key.startsWith(REASON))
                .map(key -> key.substring(REASON.length()))
                .collect(Collectors.toSet());
        assertThat(console.path("jobReason").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(reasons);
    }

    @Test
    void saysAReasonThatIsNewerThanItsWordsAsItIs() {
        assertThat(WORDS.reason("NEWER")).isEqualTo("NEWER");
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
