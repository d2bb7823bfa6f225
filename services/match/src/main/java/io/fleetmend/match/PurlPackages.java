package io.fleetmend.match;

import io.fleetmend.documents.purl.PackageUrl;
import io.fleetmend.documents.purl.PurlException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packages of an operating system among components. What else is there has no bulletins here, and that is said. */
final class PurlPackages {
    /** {@code acl-2.3.1-4.el9.src.rpm}; of other kinds {@code gcc-8@8.3.0-6} or {@code gcc-8}. */
    private static final Pattern SOURCE_RPM = Pattern.compile("(.+)-([^-]+-[^-]+)\\.(?:no)?src\\.rpm");

    private static final Pattern DISTRO = Pattern.compile("([a-z][a-z-]*)-(\\d+)((?:\\.\\d+)*)");
    private static final Set<String> BY_MINOR = Set.of("alpine", "ubuntu", "sles", "opensuse-leap");
    private static final Set<String> SYSTEMS = Set.of("deb", "rpm", "apk");

    private final Map<String, Installed> packages = new LinkedHashMap<>();
    private final Map<String, Integer> unjudged = new TreeMap<>();
    private final Set<String> releases = new LinkedHashSet<>();
    private final List<String> doubts = new ArrayList<>();

    void unnamed(String name) {
        doubts.add("the component '%s' has no package URL".formatted(name));
    }

    void add(String text) {
        PackageUrl purl;
        try {
            purl = PackageUrl.parse(text);
        } catch (PurlException e) {
            doubts.add(String.valueOf(e.getMessage()));
            return;
        }
        String version = purl.version();
        if (!SYSTEMS.contains(purl.type()) || version == null) {
            unjudged.merge(purl.type(), 1, Integer::sum);
            return;
        }
        Map<String, String> with = purl.qualifiers();
        if (with.getOrDefault("arch", "").equals("src")) {
            return; // what something was built from is not installed
        }
        String release = release(with.get("distro"));
        if (release != null) {
            releases.add(release);
        }
        packages.put(purl.type() + purl.name() + version + with.get("arch"), installed(purl, version, with));
    }

    private static Installed installed(PackageUrl purl, String version, Map<String, String> with) {
        String epoch = purl.type().equals("rpm") && with.containsKey("epoch") ? with.get("epoch") + ":" : "";
        String upstream = with.get("upstream");
        Matcher rpm = SOURCE_RPM.matcher(upstream == null ? "" : upstream);
        boolean built = rpm.matches();
        String[] source = upstream == null ? new String[] {purl.name()} : upstream.split("@", 2);
        return Installed.of(
                purl.name(),
                with.getOrDefault("arch", ""),
                epoch + version,
                built ? rpm.group(1) : source[0],
                built ? epoch + rpm.group(2) : source.length > 1 ? source[1] : null,
                RpmList.stream(with.get("rpmmod")));
    }

    /** {@code rhel-9.6} is of {@code rhel:9}, {@code alpine-3.17.2} of {@code alpine:3.17}. */
    private static @Nullable String release(@Nullable String distro) {
        Matcher parts = DISTRO.matcher(distro == null ? "" : distro);
        if (!parts.matches()) {
            return null;
        }
        String minor = parts.group(3).isEmpty() ? "" : "." + parts.group(3).split("\\.")[1];
        return parts.group(1) + ":" + parts.group(2) + (BY_MINOR.contains(parts.group(1)) ? minor : "");
    }

    Inventory inventory() {
        if (releases.size() > 1) {
            throw new BadMatchException("all packages must be of one release, but there are %s".formatted(releases));
        }
        unjudged.forEach((type, count) -> doubts.add(
                "nothing is said of %d components of type %s: they have no bulletins here".formatted(count, type)));
        return new Inventory(
                releases.isEmpty() ? null : releases.iterator().next(), List.copyOf(packages.values()), doubts);
    }
}
