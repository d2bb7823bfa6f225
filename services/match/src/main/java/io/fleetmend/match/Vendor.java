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
import java.util.stream.Stream;

/**
 * Who publishes bulletins for a distribution, and how they lie in the folder.
 *
 * @param files archives of documents
 * @param platforms how the vendor names a release: of each part of it that is named apart something must be said
 * @param speaksOf what the vendor's package names are
 */
record Vendor(
        String distribution,
        String folder,
        Pattern files,
        Supplier<Reader> reader,
        Function<Release, List<Platform>> platforms,
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

    /** Where they lie in the folder. */
    String archives() {
        return folder + "/" + files;
    }

    static boolean speaksOfSources(Release release) {
        return ALL.stream().anyMatch(each -> each.isOf(release.distribution()) && each.speaksOf == Names.SOURCE);
    }

    private static Vendor vendor(
            String distribution,
            String folder,
            String files,
            Supplier<Reader> reader,
            Function<Release, List<Platform>> platforms,
            Names speaksOf) {
        return new Vendor(distribution, folder, Pattern.compile(files + ".*\\.tar\\.gz"), reader, platforms, speaksOf);
    }

    private static Function<Release, List<Platform>> named(String format) {
        return release -> List.of(Platform.named(format.formatted(release.number())));
    }

    /** The archive itself, and what is mended for subscribers after its end. */
    private static List<Platform> ubuntu(Release release) {
        Pattern names = Pattern.compile("Ubuntu (esm-[\\w-]+/)?%s(/esm)?".formatted(Pattern.quote(release.codename())));
        return List.of(new Platform("Ubuntu " + release.codename(), names));
    }

    /** A list of one repository is silent on all packages of the other. */
    private static List<Platform> alpine(Release release) {
        return Stream.of("main", "community")
                .map(repository -> Platform.named("Alpine v%s %s".formatted(release.number(), repository)))
                .toList();
    }

    private static List<Platform> amazon(Release release) {
        String name = "Amazon Linux " + release.number();
        return List.of(new Platform(name, Pattern.compile(Pattern.quote(name) + "( - .+)?")));
    }

    /** Every product and module of a service pack: {@code sles:15.6} is 15 SP6. */
    private static List<Platform> suse(Release release) {
        String[] parts = release.number().split("\\.", 2);
        String pack = parts[0] + (parts.length > 1 ? " SP" + parts[1] : "");
        Pattern names = Pattern.compile("SUSE Linux Enterprise .*\\b%s(-\\w+)*".formatted(Pattern.quote(pack)));
        return List.of(new Platform("SUSE Linux Enterprise " + pack, names));
    }

    private static Reader csaf() {
        return new CsafReader(Checksums.none());
    }
}
