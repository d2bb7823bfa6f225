package io.fleetmend.documents.debian.osv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.testkit.documents.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsvParserTest {
    @Test
    void readsAnAdvisory() throws IOException {
        byte[] content = Samples.utf8(Samples.advisory("DSA-9001-1", "openssl", "3.0.20-1~deb12u2", "CVE-2026-0001"));

        DebianAdvisory advisory = OsvParser.parse(content);

        assertThat(advisory.id().value()).isEqualTo("DSA-9001-1");
        assertThat(advisory.title()).isEqualTo("openssl - security update");
        assertThat(advisory.severity()).isEqualTo(Severity.NOT_STATED);
        assertThat(advisory.released()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
        assertThat(advisory.vulnerabilities()).containsExactly("CVE-2026-0001");
        assertThat(advisory.fixes())
                .containsExactly(new Fix("debian:12", "openssl", "3.0.20-1~deb12u2", "/affected/0"));
        assertThat(advisory.documentDigest()).isEqualTo(Digest.of(content));
    }

    @Test
    void leavesOtherEcosystemsAndNamelessPackagesOut() throws IOException {
        assertThat(affected("""
                {"package": {}, "ranges": [{"type": "GIT", "events": [{"introduced": "0"}, {"fixed": "c0ffee"}]}]},
                {"package": {"ecosystem": "Alpine:v3.21", "name": "curl"},
                 "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "8.1-r0"}]}]},
                {"package": {"ecosystem": "Debian:11", "name": "curl"},
                 "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "7.74.0-1.3+deb11u9"}]}]}
                """).fixes())
                .containsExactly(new Fix("debian:11", "curl", "7.74.0-1.3+deb11u9", "/affected/2"));
    }

    @ParameterizedTest(name = "{0} is fixed in {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"introduced\": \"0\"} | none",
                "{\"introduced\": \"0\"}, {\"last_affected\": \"1.2-1\"} | none",
                "{\"introduced\": \"0\"}, {\"fixed\": \"0\"} | none",
                "{\"introduced\": \"0\"}, {\"fixed\": \"1.2-1\"} | 1.2-1",
                "{\"introduced\": \"0\"}, {\"fixed\": \"1.2-1\"}, {\"fixed\": \"1.3-1\"} | 1.2-1",
                "{\"introduced\": \"0\"}, {\"fixed\": \"1.2-1\"}, {\"introduced\": \"2.0-1\"}, {\"fixed\": \"2.1-1\"} | 2.1-1",
                "{\"fixed\": \"2.1-1\"}, {\"introduced\": \"2.0~rc1-1\"}, {\"fixed\": \"1.10-1\"}, {\"introduced\": \"0\"} | 2.1-1",
                "{\"introduced\": \"0\"}, {\"fixed\": \"1.2-1\"}, {\"introduced\": \"2.0-1\"} | none",
            })
    void takesTheVersionThatEndsTheLastAffectedStretch(String events, String fixed) throws IOException {
        DebianAdvisory advisory = affected("""
                {"package": {"ecosystem": "Debian:12", "name": "curl"}, "ranges": [{"type": "ECOSYSTEM", "events": [%s]}]}
                """.formatted(events));

        assertThat(advisory.fixes().stream().map(Fix::fixedVersion).findFirst().orElse("none"))
                .isEqualTo(fixed);
    }

    @ParameterizedTest(name = "urgencies {0} make {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "high | HIGH",
                "medium,low | MEDIUM",
                "unimportant | LOW",
                "not yet assigned | NOT_STATED",
                "end-of-life | NOT_STATED",
                "low,not yet assigned | NOT_STATED",
            })
    void statesASeverityOnlyWhereDebianDoes(String urgencies, Severity severity) throws IOException {
        StringBuilder affected = new StringBuilder();
        for (String urgency : urgencies.split(",")) {
            affected.append(affected.isEmpty() ? "" : ",").append("""
                    {"package": {"ecosystem": "Debian:12", "name": "curl"}, "ecosystem_specific": {"urgency": "%s"}}
                    """.formatted(urgency));
        }

        assertThat(affected(affected.toString()).severity()).isEqualTo(severity);
    }

    @Test
    void namesOnlyItselfForTheRecordOfACve() throws IOException {
        DebianAdvisory advisory = OsvParser.parse(Samples.utf8("""
                {"schema_version": "1.6.0", "id": "CVE-2026-0007", "related": ["CVE-2026-0008", "DSA-9001-1"]}"""));

        assertThat(advisory.vulnerabilities()).containsExactly("CVE-2026-0007");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON                | hello | is not an OSV record",
                "truncated               | {\"schema_version\": \"1.6.0\", \"id\": \"DSA- | is not an OSV record",
                "an array                | [] | is not an OSV record",
                "null                    | null | is null",
                "unknown schema          | {\"schema_version\": \"9.0.0\", \"id\": \"DSA-1-1\"} | schema_version must be 1.x, but was '9.0.0'",
                "no id                   | {\"schema_version\": \"1.6.0\"} | id must be one such as DSA-5807-1",
                "an id with a path       | {\"id\": \"../../etc/passwd\"} | id must be one such as DSA-5807-1",
                "a field twice           | {\"id\": \"DSA-1-1\", \"id\": \"DSA-2-1\"} | Duplicate field 'id'",
                "text where a list is    | {\"id\": \"DSA-1-1\", \"affected\": \"all\"} | is not an OSV record",
                "a wrong date            | {\"id\": \"DSA-1-1\", \"published\": \"yesterday\"} | is not an OSV record",
                "more than one document  | {\"id\": \"DSA-1-1\"} {\"id\": \"DSA-2-1\"} | is not an OSV record",
            })
    void refuses(String what, String content, String reason) {
        assertThatThrownBy(() -> OsvParser.parse(Samples.utf8(content)))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesVersionsThatCannotBeOrderedWhereTheOrderMatters() {
        assertThatThrownBy(() -> affected("""
                {"package": {"ecosystem": "Debian:12", "name": "curl"}, "ranges": [{"type": "ECOSYSTEM",
                 "events": [{"introduced": "0"}, {"fixed": "not a version"}, {"introduced": "1-1"}]}]}"""))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining("not a version");
    }

    @Test
    void refusesOverlongUtf8() {
        byte[] content = "{\"id\": \"DSA-1-1\", \"summary\": \"XX\"}".getBytes(StandardCharsets.ISO_8859_1);
        int at = new String(content, StandardCharsets.ISO_8859_1).indexOf("XX");
        content[at] = (byte) 0xc0;
        content[at + 1] = (byte) 0xaf;

        assertThatThrownBy(() -> OsvParser.parse(content)).hasMessage("is not UTF-8");
    }

    private static DebianAdvisory affected(String entries) throws IOException {
        return OsvParser.parse(Samples.utf8(
                "{\"schema_version\": \"1.6.0\", \"id\": \"DSA-9001-1\", \"affected\": [%s]}".formatted(entries)));
    }
}
