package io.fleetmend.documents.csaf;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** 6.1.26: a category of one's own is not mistaken for a profile. */
final class ProhibitedCategory implements CsafTest {

    private static final Set<String> PROFILES_2_0 =
            Set.of("security_incident_response", "informational_advisory", "security_advisory", "vex");
    private static final Set<String> PROFILES_2_1 = Set.of(
            "security_incident_response",
            "informational_advisory",
            "security_advisory",
            "vex",
            "deprecated_security_advisory",
            "withdrawn",
            "superseded");
    /** Every dash, every connecting line, every space. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Pd}\\p{Pc}\\p{Z}\\s\\u2212\\u0332\\u00AD]+");

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place category = document.document().get("category");
        Set<String> profiles = document.is20() ? PROFILES_2_0 : PROFILES_2_1;
        String text = category.text();
        if (text.equals("csaf_base") || profiles.stream().anyMatch(profile -> text.equals("csaf_" + profile))) {
            return;
        }
        String plain = plain(text);
        boolean mistaken = profiles.stream()
                .map(ProhibitedCategory::plain)
                .anyMatch(profile -> plain.equals(profile) || plain.equals("csaf" + profile));
        if (mistaken || text.toLowerCase(Locale.ROOT).startsWith("csaf_")) {
            failures.add(category, "'%s' can be mistaken for a profile".formatted(text));
        }
    }

    /** Without dashes, lines and spaces, in lower case. */
    static String plain(String text) {
        return SEPARATORS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
