package io.fleetmend.documents.csaf;

import io.fleetmend.versions.vers.Constraint;
import io.fleetmend.versions.vers.Vers;
import io.fleetmend.versions.vers.VersException;
import java.util.Optional;

/** Names of branches that are ranges of versions: VERS, or the constraints alone ("vls"). */
record VersionRanges(Optional<Vers> range, Optional<String> error) {
    private static final String UNKNOWN_ORDER = "vers:vls/";

    static VersionRanges read(String name) {
        try {
            boolean vers = name.startsWith("vers:");
            Vers range = Vers.parse(vers ? name : UNKNOWN_ORDER + name);
            if (range.isEveryVersion() && !name.equals("vers:all/*")) {
                return failed("'%s' is 'vers:all/*'".formatted(name));
            }
            return !vers && isOneVersion(range)
                    ? failed("'%s' is one version".formatted(name))
                    : new VersionRanges(Optional.of(range), Optional.empty());
        } catch (VersException e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private static VersionRanges failed(String error) {
        return new VersionRanges(Optional.empty(), Optional.of(error));
    }

    static boolean isOneVersion(Vers range) {
        return range.constraints().size() == 1
                && range.constraints().getFirst().comparator() == Constraint.Comparator.EQUAL;
    }
}
