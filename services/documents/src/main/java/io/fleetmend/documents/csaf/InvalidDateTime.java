package io.fleetmend.documents.csaf;

import java.util.List;
import java.util.regex.Pattern;

/** 6.1.37: timestamps are of RFC 3339, with upper-case T and Z, a zone, and no leap second. */
final class InvalidDateTime implements CsafTest {

    private static final List<String> PATHS = List.of(
            "document.tracking.current_release_date",
            "document.tracking.generator.date",
            "document.tracking.initial_release_date",
            "document.tracking.revision_history[].date",
            "vulnerabilities[].disclosure_date",
            "vulnerabilities[].discovery_date",
            "vulnerabilities[].first_known_exploitation_dates[].date",
            "vulnerabilities[].first_known_exploitation_dates[].exploitation_date",
            "vulnerabilities[].flags[].date",
            "vulnerabilities[].involvements[].date",
            "vulnerabilities[].metrics[].content.epss.timestamp",
            "vulnerabilities[].metrics[].content.ssvc_v2.timestamp",
            "vulnerabilities[].remediations[].date",
            "vulnerabilities[].threats[].date");
    private static final Pattern SYNTAX = Pattern.compile("[^tz]*:[0-5][0-9](\\.[0-9]+)?(Z|[+-].*)");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (String path : PATHS) {
            for (Place date : document.all(path)) {
                if (!isValid(date.text())) {
                    failures.add(date, "'%s' is no timestamp".formatted(date.text()));
                }
            }
        }
    }

    private static boolean isValid(String text) {
        return SYNTAX.matcher(text).matches() && Moments.isOne(text);
    }
}
