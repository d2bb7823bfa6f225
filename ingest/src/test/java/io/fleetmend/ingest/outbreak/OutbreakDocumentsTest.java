package io.fleetmend.ingest.outbreak;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.documents.csaf.CsafValidator;
import io.fleetmend.documents.csaf.Finding;
import io.fleetmend.documents.csaf.reading.Checksums;
import io.fleetmend.documents.csaf.reading.CsafReader;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Sink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the project wrote down of the historic outbreaks. */
class OutbreakDocumentsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Path FOLDER = Path.of("src/main/resources/outbreaks");

    static Stream<Map.Entry<String, byte[]>> documents() throws IOException {
        return OutbreakDocuments.load().byName().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void passesEveryMandatoryTestOfCsaf(Map.Entry<String, byte[]> document) throws IOException {
        CsafValidator.Report report = CsafValidator.validate(new ByteArrayInputStream(document.getValue()), CLOCK);

        assertThat(report.findings()).noneMatch(finding -> finding.group() == Finding.Group.MANDATORY);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isCalledAsTheStandardWants(Map.Entry<String, byte[]> document) throws IOException {
        assertThat(document.getKey())
                .isEqualTo(CsafValidator.fileName(bulletin(document.getKey()).id()));
    }

    @Test
    void everyDocumentOfTheFolderIsLoaded() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(OutbreakDocuments.load().byName().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MS01-033, 2001-06-18, CVE-2001-0500, 10.0, 1",
        "MS02-039, 2002-07-24, CVE-2002-0649, 7.5, 2",
        "MS03-026, 2003-07-16, CVE-2003-0352, 7.5, 1",
        "MS04-011, 2004-04-13, CVE-2003-0533, 7.5, 14",
        "MS05-039, 2005-08-09, CVE-2005-1983, 10.0, 1",
        "MS08-067, 2008-10-23, CVE-2008-4250, 10.0, 1",
        "MS17-010, 2017-03-14, CVE-2017-0144, 8.1, 6"
    })
    void saysWhenTheUpdateWasOutAndWhatItMended(String id, String day, String worms, double score, int vulnerabilities)
            throws IOException {
        String name = CsafValidator.fileName(id);

        Bulletin bulletin = bulletin(name);

        assertThat(bulletin.dates().released()).isEqualTo(Instant.parse(day + "T00:00:00Z"));
        assertThat(bulletin.severity()).isEqualTo("Critical");
        assertThat(bulletin.vulnerabilities()).hasSize(vulnerabilities).contains(worms);
        assertThat(entries(name))
                .filteredOn(entry ->
                        entry instanceof Vulnerability flaw && flaw.id().equals(worms))
                .singleElement()
                .satisfies(entry -> assertThat(((Vulnerability) entry).scores())
                        .extracting(Vulnerability.Score::base)
                        .containsExactly(score));
    }

    private static Bulletin bulletin(String name) throws IOException {
        return (Bulletin) entries(name).getFirst();
    }

    private static List<Entry> entries(String name) throws IOException {
        List<Entry> entries = new ArrayList<>();
        byte[] content =
                Objects.requireNonNull(OutbreakDocuments.load().byName().get(name), name);
        new CsafReader(Checksums.none()).read(Document.of(name, content), new Sink() {
            @Override
            public void record(List<? extends Entry> record) {
                entries.addAll(record);
            }

            @Override
            public void skip(Place place, String reason) {
                throw new AssertionError(place + " " + reason);
            }
        });
        return entries;
    }
}
