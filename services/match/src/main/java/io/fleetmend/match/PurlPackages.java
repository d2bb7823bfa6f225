package io.fleetmend.match;

import io.fleetmend.documents.purl.PackageUrl;
import io.fleetmend.documents.purl.PurlException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packages of an operating system among components. What else is there has no bulletins here, and that is said. */
final class PurlPackages {
    /** {@code rhel-9.6} */
    private static final Pattern DISTRO = Pattern.compile("([a-z][a-z-]*)-(\\d+(?:\\.\\d+)*)");
    /** What some tools call a distribution, by what it calls itself in os-release. */
    private static final Map<String, String> OTHER_NAMES = Map.of("redhat", "rhel", "alma", "almalinux");

    private static final Set<String> SYSTEMS = Set.of("deb", "rpm", "apk");

    private final Map<String, Installed> packages = new LinkedHashMap<>();
    private final Map<String, Integer> unjudged = new TreeMap<>();
    private final Set<String> releases = new LinkedHashSet<>();
    private final Set<String> types = new TreeSet<>();
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
        if (with.getOrDefault("arch", "").equals("src") || purl.name().equals(RpmList.KEY)) {
            return; // what something was built from is not installed
        }
        release(with.get("distro")).ifPresent(releases::add);
        types.add(purl.type());
        packages.put(purl.type() + purl.name() + version + with.get("arch"), installed(purl, version, with));
    }

    private static Installed installed(PackageUrl purl, String version, Map<String, String> with) {
        String epoch = purl.type().equals("rpm") && with.containsKey("epoch") ? with.get("epoch") + ":" : "";
        Source source = Source.ofUpstream(with.get("upstream"));
        return Installed.of(
                purl.name(),
                with.getOrDefault("arch", ""),
                epoch + version,
                source.name(),
                source.version(),
                RpmList.stream(with.get("rpmmod")));
    }

    private static Optional<String> release(@Nullable String distro) {
        Matcher parts = DISTRO.matcher(distro == null ? "" : distro);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String distribution = OTHER_NAMES.getOrDefault(parts.group(1), parts.group(1));
        return Optional.of(Release.id(distribution, parts.group(2)));
    }

    Inventory inventory() {
        unjudged.forEach((type, count) -> doubts.add(
                "nothing is said of %d components of type %s: they have no bulletins here".formatted(count, type)));
        return new Inventory(Inventory.only(releases), types, List.copyOf(packages.values()), doubts);
    }
}
