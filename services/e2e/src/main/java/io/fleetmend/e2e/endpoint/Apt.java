package io.fleetmend.e2e.endpoint;

import io.fleetmend.agent.debian.DebianRoot;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What apt itself says about a root: the judge of our findings. */
public final class Apt {
    private static final Pattern UPGRADE = Pattern.compile("Inst (\\S+) \\[\\S+\\] \\((\\S+) (.*) \\[\\S+\\]\\).*");
    private static final String SECURITY = "Debian-Security";

    private Apt() {}

    /** Installed packages that apt would bring to a version of the security archive now, with that version. */
    public static Map<String, String> pendingSecurityUpdates(DebianRoot debian) {
        Map<String, String> pending = new TreeMap<>();
        for (String line : debian.pendingUpdates()) {
            Matcher upgrade = UPGRADE.matcher(line);
            if (upgrade.matches() && upgrade.group(3).contains(SECURITY)) {
                pending.put(upgrade.group(1), upgrade.group(2));
            }
        }
        return pending;
    }
}
