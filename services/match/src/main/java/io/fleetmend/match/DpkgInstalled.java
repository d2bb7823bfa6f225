package io.fleetmend.match;

import io.fleetmend.agent.inventory.DebControl;
import io.fleetmend.agent.inventory.DpkgStatus;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /var/lib/dpkg/status} of Debian and Ubuntu, read as the agent reads it. */
final class DpkgInstalled {
    /** A package of every Debian; it carries the release's number: {@code 12.4+deb12u10} is of Debian 12. */
    private static final String OF_THE_RELEASE = "base-files";

    private static final Set<String> FIELDS = Set.of("package", "status", "architecture");
    /** Nothing of it is there but perhaps its configuration. */
    private static final Pattern GONE = Pattern.compile("\\S+\\s+\\S+\\s+(not-installed|config-files)");

    private DpkgInstalled() {}

    static Inventory read(byte[] content) {
        List<Installed> packages = DpkgStatus.read(new ByteArrayInputStream(content)).stream()
                .map(Installed::of)
                .toList();
        return new Inventory(release(packages).orElse(null), Set.of("deb"), packages, doubts(content, packages));
    }

    private static List<String> doubts(byte[] content, List<Installed> packages) {
        Set<String> read = packages.stream()
                .map(each -> key(each.item().name(), each.item().architecture()))
                .collect(Collectors.toSet());
        List<String> doubts = new ArrayList<>();
        DebControl.paragraphs(new ByteArrayInputStream(content), FIELDS::contains, paragraph -> {
            String name = paragraph.field("Package").orElse("");
            String status = paragraph.field("Status").orElse("");
            String key = key(name, paragraph.field("Architecture").orElse(""));
            if (!GONE.matcher(status).matches() && !read.contains(key)) {
                doubts.add("a paragraph of dpkg's status must state a package, its status and its version,"
                        + " but one has the package '%s' and the status '%s'".formatted(name, status));
            }
        });
        return doubts;
    }

    private static String key(String name, String architecture) {
        return name + ":" + architecture;
    }

    private static Optional<String> release(List<Installed> packages) {
        return packages.stream()
                .filter(each -> each.item().name().equals(OF_THE_RELEASE))
                .map(each -> each.item().version())
                .filter(version -> version.matches("\\d+([.+].*)?") && !version.contains("ubuntu"))
                .map(version -> "debian:" + version.split("[.+]")[0])
                .findFirst();
    }
}
