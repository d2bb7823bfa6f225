package io.fleetmend.documents.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers and places that failures have; the suites of documents are run beside it. */
class CsafValidatorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String ADVISORY = """
            {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "An advisory",
              "publisher": {"category": "vendor", "name": "Example", "namespace": "https://example.com"},
              "tracking": {"id": "EX-1", "status": "final", "version": "1",
                "initial_release_date": "2026-01-10T08:00:00Z", "current_release_date": "2026-01-10T08:00:00Z",
                "revision_history": [{"date": "2026-01-10T08:00:00Z", "number": "1", "summary": "First."}]}},
             "product_tree": {"full_product_names": [{"product_id": "P-1", "name": "Product"}]},
             "vulnerabilities": [{"cve": "CVE-2026-0001", "product_status": {"known_affected": ["P-1"]},
               "remediations": [{"category": "vendor_fix", "details": "Update.", "product_ids": ["P-1"]}]}]}
            """;

    @Test
    void takesAValidDocument() throws IOException {
        CsafValidator.Report report = validate(ADVISORY);
        assertThat(report.version()).isEqualTo(CsafVersion.V2_0);
        assertThat(report.isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"known_affected\": [\"P-1\"]', '\"known_affected\": [\"P-2\"]', 6.1.1,"
                + " /vulnerabilities/0/product_status/known_affected/0",
        "'[\"P-1\"]},', '[\"P-1\"], \"fixed\": [\"P-1\"]},', 6.1.6, /vulnerabilities/0/product_status",
        "'\"number\": \"1\"', '\"number\": \"2\"', 6.1.16, /document/tracking/version",
        "'\"title\": \"An advisory\",', '', schema, /document",
        "CVE-2026-0001, CVE-26-1, schema, /vulnerabilities/0/cve",
        "2026-01-10T08:00:00Z, 2026-02-30T08:00:00Z, schema, /document/tracking/current_release_date",
    })
    void saysWhichTestFailsAndWhere(String before, String after, String test, String place) throws IOException {
        CsafValidator.Report report = validate(ADVISORY.replace(before, after));
        assertThat(report.isValid()).isFalse();
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.test()).isEqualTo(test);
            assertThat(finding.pointer()).startsWith(place);
            assertThat(finding.message()).isNotBlank();
        });
    }

    @Test
    void advisesWithoutCallingADocumentInvalid() throws IOException {
        CsafValidator.Report report = validate(ADVISORY);
        assertThat(report.failedTests()).contains("6.2.12", "6.2.16").doesNotContain("6.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{} {}",
                "{\"document\": {}, \"document\": {}}",
                "{\"document\": {\"csaf_version\": \"3.0\"}}",
                "{\"document\": 1}",
            })
    void refusesWhatIsNoDocumentOfAKnownVersion(String text) {
        assertThatThrownBy(() -> validate(text)).isInstanceOf(CsafException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"EX-1\"", "\"vendor\"", "[\"P-1\"]", "\"2026-01-10T08:00:00Z\"", "\"First.\""})
    void answersWhateverAValueIs(String value) throws IOException {
        for (String other : List.of("null", "-1e400", "[]", "{}", "[[{}]]", "\"\"", "true")) {
            assertThat(validate(ADVISORY.replace(value, other)).isValid()).isFalse();
        }
    }

    @Test
    void namesFilesAfterTheirIds() {
        assertThat(CsafValidator.fileName("RHSA-2026:0001 (a)")).isEqualTo("rhsa-2026_0001_a_.json");
    }

    private static CsafValidator.Report validate(String json) throws IOException {
        return CsafValidator.validate(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), CLOCK);
    }
}
