package io.fleetmend.documents.report;

import io.fleetmend.documents.alpine.SecdbReader;
import io.fleetmend.documents.arch.AvgReader;
import io.fleetmend.documents.csaf.reading.Checksums;
import io.fleetmend.documents.csaf.reading.CsafReader;
import io.fleetmend.documents.cve.CveRecordReader;
import io.fleetmend.documents.debian.list.AdvisoryListReader;
import io.fleetmend.documents.epss.EpssReader;
import io.fleetmend.documents.kev.KevReader;
import io.fleetmend.documents.microsoft.CvrfReader;
import io.fleetmend.documents.microsoft.HistoricBulletinReader;
import io.fleetmend.documents.microsoft.KbDefinitionsReader;
import io.fleetmend.documents.nvd.NvdReader;
import io.fleetmend.documents.osv.OsvReader;
import io.fleetmend.documents.oval.OvalXmlReader;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.rpm.PrimaryReader;
import io.fleetmend.documents.rpm.UpdateinfoReader;
import io.fleetmend.testkit.documents.Samples;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Documents that no reader takes anything from. */
final class HostileDocuments {
    private static final long HUGE = 100L << 20;

    private HostileDocuments() {}

    record Hostile(String what, Supplier<Reader> reader, Supplier<InputStream> content, String reason) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Hostile> all() {
        return Stream.of(json(), records(), csaf(), tables(), xml(), yaml()).flatMap(stream -> stream);
    }

    private static Stream<Hostile> json() {
        return Stream.of(
                osv("nothing at all", "", "is not the JSON"),
                osv("a page of an error", "<html><body>503</body></html>", "is not the JSON"),
                osv("cut off", "{\"id\": \"DSA-1-1\", \"affected\": [{", "is not the JSON"),
                osv("arrays 100,000 deep", "{\"x\": " + "[".repeat(100_000), "nesting depth"),
                osv("objects 100,000 deep", "{\"x\":".repeat(100_000), "nesting depth"),
                osv("a field twice", "{\"id\": \"DSA-1-1\", \"id\": \"DSA-2-1\"}", "Duplicate field 'id'"),
                osv("not a number", "{\"id\": NaN}", "NaN"),
                osv("a number of 100,000 digits", "{\"x\": " + "9".repeat(100_000) + "}", "Number value length"),
                osv("two documents", "{\"id\": \"DSA-1-1\"} {}", "Trailing token"),
                osv("null", "null", "is null"),
                osv("an array", "[]", "is not the JSON"),
                huge("a string of 100 MB", OsvReader::reader, "{\"details\": \"", "\"}", "String value length"),
                huge("a name of 100 MB", OsvReader::reader, "{\"", "\": 1}", "exceeds the maximum allowed"),
                new Hostile(
                        "Latin-1",
                        OsvReader::reader,
                        () -> new ByteArrayInputStream("{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)),
                        "is not UTF-8"),
                new Hostile(
                        "UTF-16",
                        OsvReader::reader,
                        () -> new ByteArrayInputStream("{\"id\": \"DSA-1-1\"}".getBytes(StandardCharsets.UTF_16)),
                        "is not UTF-8"),
                new Hostile(
                        "an overlong slash",
                        OsvReader::reader,
                        () -> new ByteArrayInputStream(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}),
                        "is not UTF-8"));
    }

    private static Stream<Hostile> records() {
        return Stream.of(
                osv("no id", "{\"summary\": \"x\"}", "must have an id"),
                osv("an id that is a program's", "{\"id\": \"System.Object[]\"}", "must have an id of 1 to 300"),
                osv("an id without end", "{\"id\": \"" + "x".repeat(5000) + "\"}", "must have an id of 1 to 300"),
                osv("a schema yet to come", "{\"schema_version\": \"2.0.0\", \"id\": \"X-1\"}", "must be 1.x"),
                osv("year 0", "{\"id\": \"X-1\", \"published\": \"0000-01-01T00:00:00Z\"}", "from 1980 to 2100"),
                osv("year 9999", "{\"id\": \"X-1\", \"modified\": \"9999-12-31T00:00:00Z\"}", "from 1980 to 2100"),
                text("CVRF without vulnerabilities", CvrfReader::reader, "{\"documenttracking\": {}}", "must have"),
                text("a bulletin without rows", HistoricBulletinReader::reader, "[]", "must have rows"),
                text(
                        "a bulletin of an unreadable day",
                        HistoricBulletinReader::reader,
                        "[{\"bulletin_id\": \"MS03-026\", \"date_posted\": \"99-99-99\"}]",
                        "from 1980 to 2100"),
                text("a group without packages", AvgReader::reader, "{\"name\": \"AVG-1\"}", "must have name"),
                text("a CVE record of version 4", CveRecordReader::reader, "{\"dataVersion\": \"4.0\"}", "version 5"),
                text(
                        "a score of 11",
                        NvdReader::new,
                        "{\"id\": \"CVE-2026-1\", \"metrics\": {\"cvssMetricV2\": [{\"cvssData\": {\"baseScore\": 11}}]}}",
                        "from 0 to 10"),
                text(
                        "a CVE by another name",
                        NvdReader::new,
                        "{\"vulnerabilities\": [{\"cve\": {\"id\": \"x\"}}]}",
                        "'x'"));
    }

    private static Stream<Hostile> csaf() {
        return Stream.of(
                csaf("no tracking", "{\"document\": {\"title\": \"x\"}}", "document.tracking.id"),
                csaf("a list of documents", "{\"feed\": {}}", "is a ROLIE feed"),
                csaf("vulnerabilities as one", "{\"vulnerabilities\": {}}", "must be an array"),
                csaf("a null product", "{\"product_tree\": {\"full_product_names\": [null]}}", "must not be null"),
                csaf(
                        "a tree 100,000 deep",
                        "{\"product_tree\": " + "{\"branches\": [".repeat(100_000),
                        "nesting depth"),
                csaf("two documents", "{\"document\": {\"tracking\": {\"id\": \"x\"}}}{}", "more than a document"),
                csaf(
                        "a score that is none",
                        "{\"vulnerabilities\": [{\"scores\": [{\"cvss_v3\": {\"vectorString\": \"x\", \"baseScore\": \"high\"}}]}]}",
                        "high"),
                text(
                        "not what its checksum says",
                        () -> {
                            Checksums checksums = Checksums.none();
                            checksums.add("not what its checksum says.sha512", Samples.utf8("00  x.json"));
                            return new CsafReader(checksums);
                        },
                        "{\"document\": {\"tracking\": {\"id\": \"x\"}}}",
                        "must have the SHA-512 00, but has"));
    }

    private static Stream<Hostile> tables() {
        String header = "DatePosted,CVE,BulletinKB,Title,AffectedProduct,AffectedComponent,Severity,Impact,Supersedes,"
                + "Exploits\n";
        String kev = "cveID,vendorProject,product,vulnerabilityName,dateAdded,shortDescription,requiredAction,dueDate,"
                + "knownRansomwareCampaignUse,notes,cwes\n";
        return Stream.of(
                text("another table", KbDefinitionsReader::new, "a,b,c\n", "must have the header"),
                text(
                        "a row cut off",
                        KbDefinitionsReader::new,
                        header + "20170314,CVE-2017-1\n",
                        "must have 10 fields"),
                text("an open quote", KbDefinitionsReader::new, header + "\"20170314,CVE-2017-1\n", "never ends"),
                text(
                        "a thousand fields",
                        KbDefinitionsReader::new,
                        header + ",".repeat(1000),
                        "more than the 100 fields"),
                text(
                        "a program's word for updates",
                        KbDefinitionsReader::new,
                        header + "20170314,CVE-2017-1,4012212,,,,,,System.Object[],\n",
                        "but one is 'System.Object[]'"),
                text("a row of year 0", KbDefinitionsReader::new, header + "00000101,,4012212,,,,,,,\n", "from 1980"),
                text(
                        "a row of year 9999",
                        KbDefinitionsReader::new,
                        header + "99991231,,4012212,,,,,,,\n",
                        "from 1980"),
                huge("a field of 100 MB", KbDefinitionsReader::new, header, "\n", "more than the 65536 characters"),
                text("a catalogue cut short", KevReader::json, kevOf(2), "says that it has 2 entries, but has 0"),
                text("an entry due soon", KevReader::csv, kev + "CVE-2026-1,,,,soon,,,soon,,,\n", "unreadable date"),
                text("scores without a date", EpssReader::official, "cve,epss,percentile\n", "must begin with"),
                text("a score that is none", EpssReader::collection, "CVE-2026-0001;NaN;0.5\n", "has 'NaN'"),
                huge("a line of 100 MB", EpssReader::collection, "CVE-", "\n", "longer than the 1000 characters"),
                text("details of nothing", AdvisoryListReader::new, "\t{CVE-2026-1}\n", "belongs to no advisory"),
                text("the 31st of February", AdvisoryListReader::new, "[31 Feb 2023] DSA-1-1 x\n", "which is none"),
                text("a line of something else", AdvisoryListReader::new, "hello\n", "must begin such as"));
    }

    private static String kevOf(int count) {
        return "{\"catalogVersion\": \"1\", \"dateReleased\": \"2026-01-01T00:00:00Z\", \"count\": %d, \"vulnerabilities\": []}"
                .formatted(count);
    }

    private static Stream<Hostile> xml() {
        String laughs = "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        return Stream.of(
                oval(
                        "an external entity",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                        "type"),
                oval("a billion laughs", laughs + "<oval_definitions>&b;</oval_definitions>", "document type"),
                oval(
                        "a document type elsewhere",
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\"><x/>",
                        "document type"),
                oval("an entity of nobody's", "<oval_definitions>&nobody;</oval_definitions>", "nothing declares"),
                oval("elements 100,000 deep", "<oval_definitions>" + "<a>".repeat(100_000), "is not the XML"),
                oval("cut off", "<oval_definitions><definitions>", "is not the XML"),
                oval("another document", "<rss/>", "must be a document of <oval_definitions>"),
                oval("an attribute twice", "<oval_definitions a=\"1\" a=\"2\"/>", "is not the XML"),
                oval(
                        "a definition without an id",
                        "<oval_definitions><definitions><definition/></definitions></oval_definitions>",
                        "without an id"),
                huge(
                        "a text of 100 MB",
                        UpdateinfoReader::new,
                        "<updates><update><id>",
                        "</id></update></updates>",
                        ""),
                huge("an attribute of 100 MB", OvalXmlReader::new, "<oval_definitions a=\"", "\"/>", "is not the XML"),
                text(
                        "packages left out",
                        PrimaryReader::new,
                        "<metadata packages=\"5\"/>",
                        "has 5 packages, but has 0"),
                text(
                        "an advisory without an id",
                        UpdateinfoReader::new,
                        "<updates><update/></updates>",
                        "must have an id"));
    }

    private static Stream<Hostile> yaml() {
        String bomb =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n";
        return Stream.of(
                text("aliases of aliases", SecdbReader::yaml, bomb + "distroversion: *c\n", "must have distroversion"),
                text("sequences 100,000 deep", SecdbReader::yaml, "x: " + "[".repeat(100_000), "epth"),
                text("a key twice", SecdbReader::yaml, "reponame: a\nreponame: b\n", "Duplicate field"),
                text("a tag of a class", SecdbReader::yaml, "distroversion: !!java.net.URL [x]\n", "is not the JSON"),
                text("no repository", SecdbReader::yaml, "packages: []\n", "must have distroversion"));
    }

    private static Hostile osv(String what, String content, String reason) {
        return text(what, OsvReader::reader, content, reason);
    }

    private static Hostile csaf(String what, String content, String reason) {
        return text(what, () -> new CsafReader(Checksums.none()), content, reason);
    }

    private static Hostile oval(String what, String content, String reason) {
        return text(what, OvalXmlReader::new, content, reason);
    }

    private static Hostile text(String what, Supplier<Reader> reader, String content, String reason) {
        return new Hostile(what, reader, () -> new ByteArrayInputStream(Samples.utf8(content)), reason);
    }

    /** {@code begin}, 100 MB that are never held, {@code end}. */
    private static Hostile huge(String what, Supplier<Reader> reader, String begin, String end, String reason) {
        return new Hostile(
                what,
                reader,
                () -> new SequenceInputStream(Collections.enumeration(List.of(
                        new ByteArrayInputStream(Samples.utf8(begin)),
                        new Endless().first(HUGE),
                        new ByteArrayInputStream(Samples.utf8(end))))),
                reason);
    }
}
