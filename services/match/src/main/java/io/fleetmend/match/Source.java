package io.fleetmend.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a package was built from, as far as an inventory says it.
 *
 * @param version without the epoch where it is rpm's: the name of the file has none
 */
record Source(@Nullable String name, @Nullable String version) {
    private static final Source UNSTATED = new Source(null, null);
    private static final Pattern RPM = Pattern.compile("(.+)-([^-]+-[^-]+)\\.(?:no)?src\\.rpm");

    /** By the name of its file, {@code acl-2.3.1-4.el9.src.rpm}. */
    static Source ofRpm(@Nullable String file) {
        Matcher parts = RPM.matcher(file == null ? "" : file);
        return parts.matches() ? new Source(parts.group(1), parts.group(2)) : UNSTATED;
    }

    /** As package URLs state it: a file of rpm's, {@code gcc-8@8.3.0-6}, or {@code gcc-8} where the version is the package's. */
    static Source ofUpstream(@Nullable String upstream) {
        if (upstream == null || upstream.isBlank() || upstream.endsWith(".rpm")) {
            return ofRpm(upstream);
        }
        String[] parts = upstream.split("@", 2);
        return new Source(parts[0], parts.length > 1 ? parts[1] : null);
    }
}
