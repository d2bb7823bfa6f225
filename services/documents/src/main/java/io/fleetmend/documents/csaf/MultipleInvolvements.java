package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 6.1.24: a party is involved once at a date. */
final class MultipleInvolvements implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Set<List<Object>> seen = new HashSet<>();
            for (Place involvement : vulnerability.all("involvements[]")) {
                Object date = involvement.has("date") ? Moments.of(involvement.text("date")) : "";
                if (!seen.add(List.of(involvement.text("party"), date))) {
                    failures.add(involvement, "'%s' occurs twice at this date".formatted(involvement.text("party")));
                }
            }
        }
    }
}
