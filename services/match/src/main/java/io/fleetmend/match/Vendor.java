package io.fleetmend.match;

import io.fleetmend.documents.alpine.SecdbReader;
import io.fleetmend.documents.amazon.AlasReader;
import io.fleetmend.documents.csaf.reading.Checksums;
import io.fleetmend.documents.csaf.reading.CsafReader;
import io.fleetmend.documents.osv.OsvReader;
import io.fleetmend.documents.oval.OvalJsonReader;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.rocky.ErrataReader;
import io.fleetmend.documents.ubuntu.CveTrackerReader;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Who publishes bulletins for a distribution, and how they lie in the folder.
 *
 * @param files archives of documents
 * @param platforms how the vendor names a release; what the whole name matches is of it
 * @param speaksOf what the vendor's package names are
 */
record Vendor(
        String distribution,
        String folder,
        Pattern files,
        Supplier<Reader> reader,
        Function<Release, Pattern> platforms,
        Names speaksOf) {
    /** What a bulletin compares: the source that something was built from, or each package that can be installed. */
    enum Names {
        SOURCE,
        BINARY
    }

    private static final List<Vendor> ALL = List.of(
            vendor("ubuntu", "ubuntu", "cve-tracker-", CveTrackerReader::reader, Vendor::ubuntu, Names.SOURCE),
            vendor("alpine", "alpine", "secdb-\\d", SecdbReader::json, Vendor::alpine, Names.SOURCE),
            vendor("rhel", "redhat", "oval-", OvalJsonReader::new, named("Red Hat Enterprise Linux %s"), Names.BINARY),
            vendor("almalinux", "almalinux", "osv-", OsvReader::reader, named("AlmaLinux:%s"), Names.BINARY),
            vendor("rocky", "rocky", "osv-", OsvReader::reader, named("Rocky Linux:%s"), Names.SOURCE),
            vendor("rocky", "rocky", "errata-", ErrataReader::reader, named("Rocky Linux %s"), Names.BINARY),
            vendor("amzn", "amazon", "alas-", AlasReader::reader, Vendor::amazon, Names.BINARY),
            vendor("sles", "suse", "csaf-", Vendor::csaf, Vendor::suse, Names.BINARY),
            vendor("opensuse-leap", "suse", "csaf-", Vendor::csaf, named("openSUSE Leap %s"), Names.BINARY));

    static List<Vendor> all() {
        return ALL;
    }

    boolean isOf(String other) {
        return distribution.equals(other);
    }

    static boolean speaksOfSources(Release release) {
        return ALL.stream().anyMatch(each -> each.isOf(release.distribution()) && each.speaksOf == Names.SOURCE);
    }

    private static Vendor vendor(
            String distribution,
            String folder,
            String files,
            Supplier<Reader> reader,
            Function<Release, Pattern> platforms,
            Names speaksOf) {
        return new Vendor(distribution, folder, Pattern.compile(files + ".*\\.tar\\.gz"), reader, platforms, speaksOf);
    }

    private static Function<Release, Pattern> named(String format) {
        return release -> Pattern.compile(Pattern.quote(format.formatted(release.number())));
    }

    /** The archive itself, and what is mended for subscribers after its end. */
    private static Pattern ubuntu(Release release) {
        String codename = Pattern.quote(release.codename());
        return Pattern.compile("Ubuntu (esm-\\w+/)?%s(/esm)?".formatted(codename));
    }

    private static Pattern alpine(Release release) {
        return Pattern.compile("Alpine v%s \\w+".formatted(Pattern.quote(release.number())));
    }

    private static Pattern amazon(Release release) {
        return Pattern.compile("Amazon Linux %s( - .+)?".formatted(Pattern.quote(release.number())));
    }

    /** Every product and module of a service pack: {@code sles:15.6} is 15 SP6. */
    private static Pattern suse(Release release) {
        String[] parts = release.number().split("\\.", 2);
        String pack = parts.length > 1 ? " SP" + parts[1] : "";
        return Pattern.compile("SUSE Linux Enterprise .*\\b%s(-\\w+)*".formatted(Pattern.quote(parts[0] + pack)));
    }

    private static Reader csaf() {
        return new CsafReader(Checksums.none());
    }
}
