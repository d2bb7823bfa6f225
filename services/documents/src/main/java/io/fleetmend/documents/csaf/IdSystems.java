package io.fleetmend.documents.csaf;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Systems of vulnerability ids that are registered (RVISC), and what their ids look like. Only the TC's own is known here. */
final class IdSystems {
    private static final Map<String, Pattern> PATTERNS =
            Map.of("https://github.com/oasis-tcs/csaf", Pattern.compile("#[1-9][0-9]*"));

    private IdSystems() {}

    static Optional<Pattern> find(String system) {
        return Optional.ofNullable(PATTERNS.get(system));
    }
}
