package io.fleetmend.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Pattern SOURCE = Pattern.compile("(.+)-([^-]+-[^-]+)\\.(?:no)?src\\.rpm");
    /** Not a package but a key that signatures are checked with. */
    private static final String KEY = "gpg-pubkey";

    private static final Map<String, String> RELEASES = Map.of(
            "redhat-release", "rhel",
            "almalinux-release", "almalinux",
            "rocky-release", "rocky",
            "system-release", "amzn",
            "sles-release", "sles",
            "SLES-release", "sles",
            "openSUSE-release", "opensuse-leap");

    private RpmList() {}

    static boolean isLine(String line) {
        return line.startsWith(KEY + "-") || LINE.matcher(line.strip()).matches();
    }

    static Inventory read(byte[] content) {
        List<Installed> packages = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        String release = null;
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
            release =
                    distribution == null ? release : distribution + ":" + number(distribution, parts.group("version"));
        }
        if (!anyEpoch) {
            doubts.add("no package states an epoch, so all are taken for 0: list them with --qf '%{NEVRA}...'");
        }
        return new Inventory(release, packages, doubts);
    }

    private static Installed installed(Matcher parts) {
        String epoch =
                parts.group("epoch") == null || parts.group("epoch").equals("(none)") ? "" : parts.group("epoch") + ":";
        String source = parts.group("source");
        Matcher built = SOURCE.matcher(source == null ? "" : source);
        boolean stated = built.matches();
        return Installed.of(
                parts.group("name"),
                parts.group("arch"),
                epoch + parts.group("version") + "-" + parts.group("release"),
                stated ? built.group(1) : null,
                stated ? epoch + built.group(2) : null,
                stream(parts.group("label")));
    }

    /** {@code nodejs:18:9020020230327152102:rhel9} is of the stream {@code nodejs:18}. */
    static @Nullable String stream(@Nullable String label) {
        String[] parts = label == null ? new String[0] : label.split(":");
        return parts.length < 2 ? null : parts[0] + ":" + parts[1];
    }

    private static String number(String distribution, String version) {
        String[] parts = version.split("\\.");
        boolean byMinor = distribution.equals("sles") || distribution.equals("opensuse-leap");
        return byMinor && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }
}
