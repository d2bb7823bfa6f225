package io.fleetmend.tenant.report;

import static io.fleetmend.tenant.report.Html.cells;
import static io.fleetmend.tenant.report.Html.heading;
import static io.fleetmend.tenant.report.Html.note;
import static io.fleetmend.tenant.report.Html.paragraph;
import static io.fleetmend.tenant.report.Html.quiet;
import static io.fleetmend.tenant.report.Html.table;

import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.tenant.compliance.Compliance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the endpoints stood before the month and stand at its end, as far as somebody measured it. */
final class Standing {
    private final MonthlyReport report;
    private final Words words;

    Standing(MonthlyReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    String html() {
        Compliance end = report.atEnd();
        Instant last = end.asOf();
        if (last == null) {
            return heading(words.of("standing")) + paragraph(words.of("nothing"));
        }
        // what was true before the month may be true no longer: nobody shows it as the month's end
        boolean ofTheMonth = !last.isBefore(report.from());
        List<List<String>> rows = new ArrayList<>();
        row("atBegin", report.atBegin(), rows);
        if (ofTheMonth) {
            row(report.over() ? "atEnd" : "soFar", end, rows);
        }
        return heading(words.of("standing"))
                + (ofTheMonth ? bar(end) : note(words.filled("noneOfMonth", words.moment(last))))
                + table(
                        words.all(
                                "when",
                                "endpoints",
                                "compliant",
                                "overdue",
                                "unknown",
                                "share",
                                "asOf",
                                "oldestEvidence"),
                        rows)
                + quiet(words.of("unknownNote"))
                + (ofTheMonth ? states(end) : "");
    }

    private void row(String when, Compliance compliance, List<List<String>> rows) {
        Compliance.Endpoints endpoints = compliance.endpoints();
        if (endpoints != null) {
            rows.add(cells(
                    words.of(when),
                    endpoints.total(),
                    endpoints.compliant(),
                    endpoints.overdue(),
                    endpoints.unknown(),
                    share(compliance.ratio()),
                    words.moment(compliance.asOf()),
                    words.moment(compliance.oldestEvidence())));
        }
    }

    private static String bar(Compliance compliance) {
        Compliance.Endpoints endpoints = compliance.endpoints();
        return endpoints == null || endpoints.total() == 0
                ? ""
                : Bar.of(endpoints).html();
    }

    private String states(Compliance compliance) {
        Map<FindingState, Long> states = compliance.states();
        return states == null || states.isEmpty()
                ? ""
                : heading(words.of("states"))
                        + table(
                                states.keySet().stream()
                                        .sorted()
                                        .map(state -> words.of(state.name()))
                                        .toList(),
                                List.of(states.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(state -> state.getValue().toString())
                                        .toList()));
    }

    private static String share(@Nullable BigDecimal ratio) {
        return ratio == null ? Words.NONE : ratio.movePointRight(2).toPlainString() + " %";
    }
}
