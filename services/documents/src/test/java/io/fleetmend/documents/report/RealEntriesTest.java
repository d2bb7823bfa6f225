package io.fleetmend.documents.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.fleetmend.documents.csaf.reading.Checksums;
import io.fleetmend.documents.csaf.reading.CsafReader;
import io.fleetmend.documents.cve.CveRecordReader;
import io.fleetmend.documents.debian.list.AdvisoryListReader;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.Unpacked;
import io.fleetmend.documents.microsoft.CvrfReader;
import io.fleetmend.documents.microsoft.HistoricBulletinReader;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.nvd.NvdReader;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What well-known documents say, word for word. */
class RealEntriesTest {
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void blastersBulletinKeepsTheCandidateAndTheRestart() throws IOException {
        readOne("microsoft/security-bulletins-2001-2017.tar.gz", "MS03-026.json", HistoricBulletinReader.reader());

        Bulletin bulletin = all(Bulletin.class).getFirst();
        assertThat(bulletin.title()).isEqualTo("Buffer Overrun In RPC Interface Could Allow Code Execution");
        assertThat(bulletin.dates().released()).isEqualTo("2003-07-15T00:00:00Z");
        assertThat(bulletin.vulnerabilities()).containsExactly("CVE-2003-0352");
        assertThat(all(Vulnerability.class).getFirst().aliases()).containsExactly("CAN-2003-0352");
        assertThat(all(Update.class))
                .extracting(Update::name, Update::restart)
                .as("some of its rows say nothing of a restart")
                .containsOnly(tuple("KB823980", Restart.MACHINE), tuple("KB823980", Restart.NOT_STATED));
    }

    @Test
    void theUpdateAgainstPrintNightmareSaysWhatItSupersedesOnEachProduct() throws IOException {
        readOne("microsoft/cvrf-2021-Jul.tar.gz", "CVE-2021-34527.json", CvrfReader.reader());

        Bulletin bulletin = all(Bulletin.class).getFirst();
        assertThat(bulletin.revision()).isEqualTo("3.4");
        assertThat(bulletin.severity()).isEqualTo("Critical");
        assertThat(bulletin.products().getFirst().products()).hasSize(38);
        assertThat(all(Update.class))
                .filteredOn(update -> update.name().equals("KB5004947"))
                .extracting(Update::platform, Update::version, Update::supersedes, Update::restart)
                .contains(tuple("Windows Server 2019", "10.0.17763.2029", List.of("KB5003646"), Restart.MACHINE));
    }

    @Test
    void anOldVulnerabilityHasTheScoreOfItsTimeAndNoOther() throws IOException {
        readFile("nvd/CVE-2003-0352.json", new NvdReader());

        Vulnerability blaster = all(Vulnerability.class).getFirst();
        assertThat(blaster.published()).isEqualTo("2003-08-18T04:00:00Z");
        assertThat(blaster.scores())
                .singleElement()
                .extracting(Vulnerability.Score::version, Vulnerability.Score::vector, Vulnerability.Score::base)
                .containsExactly("2.0", "AV:N/AC:L/Au:N/C:P/I:P/A:P", 7.5);
    }

    @Test
    void aRecordCarriesTheDecisionPointsOfItsCoordinator() throws IOException {
        readOne("cve/cve-records-v5-20241024.tar.gz", "CVE-2021-34527.json", CveRecordReader.reader());

        assertThat(all(Vulnerability.class).getFirst().decision())
                .isEqualTo(new Vulnerability.Decision(
                        "active", "no", "total", Instant.parse("2024-01-24T16:04:14.042095Z")));
    }

    @Test
    void aCsafAdvisoryNamesRpmsForThePlatformsThatTheyAreFor() throws IOException {
        readOne("redhat/csaf-vex-samples.tar.gz", "rhsa-2022-0011.json", new CsafReader(Checksums.none()));

        assertThat(all(Bulletin.class).getFirst().severity()).isEqualTo("Important");
        assertThat(all(Update.class))
                .extracting(Update::name, Update::version, Update::platform, Update::architecture)
                .contains(tuple(
                        "telnet-server", "1:0.17-65.el7_6", "Red Hat Enterprise Linux Server AUS (v. 7.6)", "x86_64"));
    }

    @Test
    void everyEntryCanBeTracedToItsLine() throws IOException {
        readFile("debian/DSA-list-20230402.gz", new AdvisoryListReader());

        Bulletin first = all(Bulletin.class).getFirst();
        assertThat(first.place())
                .isEqualTo(new Place(
                        "DSA-list-20230402.gz", Digest.of(SharedData.path("debian/DSA-list-20230402.gz")), "line 1"));
        assertThat(first.products())
                .containsExactly(new ProductStatus(
                        ProductStatus.Status.FIXED,
                        null,
                        List.of(new Product("Debian bullseye", "xorg-server", "2:1.20.11-1+deb11u6"))));
    }

    private void readOne(String archive, String document, Reader reader) throws IOException {
        new DocumentSet(SharedData.path(archive), new Limits(1L << 30, 16 << 20, 100_000), document)
                .forEach((name, content) -> Quarantine.document(reader, Document.of(name, content), new Kept()));
    }

    private void readFile(String file, Reader reader) throws IOException {
        Path path = SharedData.path(file);
        String name = path.getFileName().toString();
        String digest = Digest.of(path);
        Unpacked.read(path, Limits.single(1L << 30), content -> {
            Quarantine.document(reader, new Document(name, digest, content), new Kept());
            return name;
        });
    }

    private <T extends Entry> List<T> all(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private final class Kept implements Sink {
        @Override
        public void record(List<? extends Entry> said) {
            entries.addAll(said);
        }

        @Override
        public void skip(Place place, String reason) {
            throw new AssertionError("%s: %s".formatted(place, reason));
        }
    }
}
