package io.fleetmend.documents.feed;

import io.fleetmend.documents.alpine.SecdbReader;
import io.fleetmend.documents.amazon.AlasReader;
import io.fleetmend.documents.arch.AvgReader;
import io.fleetmend.documents.cve.CveRecordReader;
import io.fleetmend.documents.debian.list.AdvisoryListReader;
import io.fleetmend.documents.epss.EpssReader;
import io.fleetmend.documents.kev.KevReader;
import io.fleetmend.documents.microsoft.CvrfReader;
import io.fleetmend.documents.microsoft.HistoricBulletinReader;
import io.fleetmend.documents.microsoft.KbDefinitionsReader;
import io.fleetmend.documents.microsoft.UpdateCatalogueReader;
import io.fleetmend.documents.nvd.NvdReader;
import io.fleetmend.documents.osv.OsvReader;
import io.fleetmend.documents.oval.OvalJsonReader;
import io.fleetmend.documents.oval.OvalXmlReader;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.redhat.SecurityDataReader;
import io.fleetmend.documents.rocky.ErrataReader;
import io.fleetmend.documents.rpm.PrimaryReader;
import io.fleetmend.documents.rpm.UpdateinfoReader;
import io.fleetmend.documents.ubuntu.CveTrackerReader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Every feed that has a reader, and how its files are called. */
public final class VendorFeeds {
    private static final VendorFeed.Shape JSON = VendorFeed.set(".json");

    private VendorFeeds() {}

    /** @param keyring with the keys of Debian's archive; where it is not there, signatures are not checked */
    public static List<VendorFeed> all(Path keyring) {
        return List.of(
                source("microsoft-cvrf", "microsoft", "cvrf-.*\\.tar\\.gz", JSON, CvrfReader::reader),
                source(
                        "microsoft-kb-definitions",
                        "microsoft",
                        "kb-definitions-.*\\.zip",
                        VendorFeed.large(".csv"),
                        KbDefinitionsReader::new),
                source(
                        "microsoft-bulletins",
                        "microsoft",
                        "security-bulletins-.*\\.tar\\.gz",
                        JSON,
                        HistoricBulletinReader::reader),
                source(
                        "microsoft-catalogue",
                        "microsoft",
                        "update-catalog-.*\\.tar\\.gz",
                        JSON,
                        UpdateCatalogueReader::new),
                source("debian-osv", "debian", "osv-.*\\.tar\\.gz", JSON, OsvReader::reader),
                source("debian-lists", "debian", "D[SL]A-list-.*", VendorFeed.DOCUMENT, AdvisoryListReader::new),
                new VendorFeed(
                        "debian-archive",
                        "debian/apt",
                        Pattern.compile(".*_Packages\\.(gz|xz)|.*_InRelease"),
                        Beside::packages,
                        file -> Beside.packagesReader(file, keyring)),
                source("ubuntu-cve-tracker", "ubuntu", "cve-tracker-.*\\.tar\\.gz", JSON, CveTrackerReader::reader),
                source("redhat-cve", "redhat", "cve-.*\\.tar\\.gz", JSON, SecurityDataReader::reader),
                source("redhat-oval", "redhat", "oval-.*\\.tar\\.gz", JSON, OvalJsonReader::new),
                csaf("redhat-csaf", "redhat", "csaf-.*\\.tar\\.gz"),
                source("almalinux-osv", "almalinux", "osv-.*\\.tar\\.gz", JSON, OsvReader::reader),
                source("rocky-osv", "rocky", "osv-.*\\.tar\\.gz", JSON, OsvReader::reader),
                source("rocky-errata", "rocky", "errata-.*\\.tar\\.gz", JSON, ErrataReader::reader),
                csaf("suse-csaf", "suse", "csaf-.*\\.tar\\.gz"),
                csaf("cisco-csaf", "cisco", "csaf-.*\\.tar\\.gz"),
                csaf("cisa-csaf", "cisa-csaf", ".*\\.tar\\.gz"),
                source("amazon-alas", "amazon", "alas-.*\\.tar\\.gz", JSON, AlasReader::reader),
                source(
                        "azure-linux-oval",
                        "oval",
                        "(azurelinux|cbl-mariner).*\\.xml.*",
                        VendorFeed.DOCUMENT,
                        OvalXmlReader::new),
                source("photon-oval", "oval", "com\\.vmware\\..*\\.xml.*", VendorFeed.DOCUMENT, OvalXmlReader::new),
                source("alpine-secdb", "alpine", "secdb-\\d+\\.tar\\.gz", JSON, SecdbReader::json),
                source(
                        "alpine-secdb-yaml",
                        "alpine",
                        "secdb-upstream-yaml-.*\\.tar\\.gz",
                        VendorFeed.set(".yaml"),
                        SecdbReader::yaml),
                source("arch-avg", "arch", "security-.*\\.tar\\.gz", JSON, AvgReader::reader),
                source("rpm-primary", "rpm-repo", "primary\\.xml.*", VendorFeed.DOCUMENT, PrimaryReader::new),
                source("rpm-updateinfo", "rpm-repo", "updateinfo\\.xml.*", VendorFeed.DOCUMENT, UpdateinfoReader::new),
                source("nvd", "nvd", "nvd-2\\.0-.*\\.tar\\.gz", JSON, NvdReader::new),
                source("nvd-files", "nvd", "(CVE-|nvdcve-).*\\.json.*", VendorFeed.DOCUMENT, NvdReader::new),
                source("cve-records", "cve", "cve-records-v5-.*\\.tar\\.gz", JSON, CveRecordReader::reader),
                source(
                        "kev-json",
                        "kev",
                        "known_exploited_vulnerabilities\\.json.*",
                        VendorFeed.DOCUMENT,
                        KevReader::json),
                source(
                        "kev-csv",
                        "kev",
                        "known_exploited_vulnerabilities\\.csv.*",
                        VendorFeed.DOCUMENT,
                        KevReader::csv),
                source(
                        "epss-collections",
                        "epss",
                        "epss-by-year-.*\\.tar\\.gz",
                        VendorFeed.large(".csv"),
                        EpssReader::collection),
                source("epss", "epss/samples", ".*\\.csv", VendorFeed.DOCUMENT, EpssReader::official));
    }

    private static VendorFeed source(
            String name, String folder, String files, VendorFeed.Shape shape, Supplier<Reader> reader) {
        return new VendorFeed(name, folder, Pattern.compile(files), shape, file -> reader.get());
    }

    private static VendorFeed csaf(String name, String folder, String files) {
        return new VendorFeed(name, folder, Pattern.compile(files), JSON, Beside::csafReader);
    }
}
