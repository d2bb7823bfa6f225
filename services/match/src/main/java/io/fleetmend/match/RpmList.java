package io.fleetmend.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The output of {@code rpm -qa}, a package per line; best with {@code --qf '%{NEVRA} %{SOURCERPM} %{MODULARITYLABEL}\\n'}, since rpm by
 * itself prints neither epochs nor sources nor modules. A missing epoch is 0.
 */
final class RpmList {
    private static final Pattern LINE = Pattern.compile(
            "(?<name>[^\\s/]+)-(?:(?<epoch>\\d+|\\(none\\)):)?(?<version>[^-\\s:]+)-(?<release>[^-\\s]+)\\.(?<arch>[a-z][a-z0-9_]+|\\(none\\))"
                    + "(?:\\s+(?<source>\\S+))?(?:\\s+(?<label>\\S+))?");
    /** Not a package but a key that signatures are checked with. */
    static final String KEY = "gpg-pubkey";

    /** Also of those without bulletins here: Oracle's has Red Hat's package beside its own and would pass for it. */
    private static final Map<String, String> RELEASES = Map.of(
            "redhat-release", "rhel",
            "almalinux-release", "almalinux",
            "rocky-release", "rocky",
            "system-release", "amzn",
            "sles-release", "sles",
            "SLES-release", "sles",
            "openSUSE-release", "opensuse-leap",
            "oraclelinux-release", "ol",
            "centos-release", "centos",
            "centos-stream-release", "centos");

    private RpmList() {}

    static boolean isLine(String line) {
        return line.startsWith(KEY + "-") || LINE.matcher(line.strip()).matches();
    }

    static Inventory read(byte[] content) {
        List<Installed> packages = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        Set<String> releases = new LinkedHashSet<>();
        boolean anyEpoch = false;
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            Matcher parts = LINE.matcher(line.strip());
            if (line.isBlank() || line.startsWith(KEY + "-")) {
                continue;
            }
            if (!parts.matches()) {
                doubts.add("a line is no package of rpm -qa: '%s'".formatted(line));
                continue;
            }
            packages.add(installed(parts));
            anyEpoch |= parts.group("epoch") != null;
            String distribution = RELEASES.get(parts.group("name"));
            if (distribution != null) {
                releases.add(Release.id(distribution, parts.group("version")));
            }
        }
        if (!anyEpoch) {
            doubts.add("no package states an epoch, so all are taken for 0: list them with --qf '%{NEVRA}...'");
        }
        return new Inventory(Inventory.only(releases), Set.of("rpm"), packages, doubts);
    }

    private static Installed installed(Matcher parts) {
        String epoch =
                parts.group("epoch") == null || parts.group("epoch").equals("(none)") ? "" : parts.group("epoch") + ":";
        Source source = Source.ofRpm(parts.group("source"));
        return Installed.of(
                parts.group("name"),
                parts.group("arch"),
                epoch + parts.group("version") + "-" + parts.group("release"),
                source.name(),
                source.version(),
                stream(parts.group("label")));
    }

    /** {@code nodejs:18:9020020230327152102:rhel9} is of the stream {@code nodejs:18}. */
    static @Nullable String stream(@Nullable String label) {
        String[] parts = label == null ? new String[0] : label.split(":");
        return parts.length < 2 ? null : parts[0] + ":" + parts[1];
    }
}
