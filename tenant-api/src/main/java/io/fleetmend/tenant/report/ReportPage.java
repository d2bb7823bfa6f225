package io.fleetmend.tenant.report;

import static io.fleetmend.tenant.report.Html.cells;
import static io.fleetmend.tenant.report.Html.heading;
import static io.fleetmend.tenant.report.Html.paragraph;
import static io.fleetmend.tenant.report.Html.quiet;
import static io.fleetmend.tenant.report.Html.table;
import static io.fleetmend.tenant.report.Html.text;

import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import io.fleetmend.tenant.compliance.Compliance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The report as a page, in one language. It says what the facts say: nothing is computed here but a percentage. */
final class ReportPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String NONE = "–";
    private static final int BAR_MILLIMETRES = 170;

    private final MonthlyReport report;
    private final Language language;
    private final ResourceBundle texts;

    private ReportPage(MonthlyReport report, Language language) {
        this.report = report;
        this.language = language;
        this.texts = language.texts();
    }

    /** @param fingerprint of the facts, as they are attached */
    static String of(MonthlyReport report, Language language, String fingerprint) {
        return new ReportPage(report, language).page(fingerprint);
    }

    private String page(String fingerprint) {
        return """
                <html lang="%s"><head><title>%s</title><style>%s</style></head><body>
                <div class="brand">%s</div>
                <h1>%s</h1><p class="lead">%s</p>
                %s%s%s%s%s
                <div class="foot">%s<p class="code">%s</p></div>
                </body></html>""".formatted(
                language.locale().getLanguage(),
                text(title()),
                ReportStyle.of(report.provider(), word("page")),
                text(report.provider().name()),
                text(report.customerName()),
                text("%s · %s"
                        .formatted(
                                word("title"),
                                report.month().format(DateTimeFormatter.ofPattern("LLLL uuuu", language.locale())))),
                quiet(filled("zone", report.timeZone()))
                        + (report.over() ? "" : "<p class=\"note\">%s</p>".formatted(text(word("unfinished")))),
                standing(),
                patched() + notPatched(),
                exceptions(),
                days(),
                quiet(word("fingerprint")),
                text(fingerprint));
    }

    String title() {
        return "%s · %s · %s".formatted(word("title"), report.customerName(), report.month());
    }

    private String standing() {
        Compliance end = report.atEnd();
        Compliance.Endpoints endpoints = end.endpoints();
        if (endpoints == null) {
            return heading(word("standing")) + paragraph(word("nothing"));
        }
        List<List<String>> rows = new ArrayList<>();
        row("atBegin", report.atBegin(), rows);
        row("atEnd", end, rows);
        String standing = heading(word("standing"))
                + bar(endpoints)
                + table(
                        words(
                                "when",
                                "endpoints",
                                "compliant",
                                "overdue",
                                "unknown",
                                "share",
                                "asOf",
                                "oldestEvidence"),
                        rows)
                + quiet(word("unknownNote"));
        return standing + states(end);
    }

    private void row(String when, Compliance compliance, List<List<String>> rows) {
        Compliance.Endpoints endpoints = compliance.endpoints();
        if (endpoints != null) {
            rows.add(cells(
                    word(when),
                    endpoints.total(),
                    endpoints.compliant(),
                    endpoints.overdue(),
                    endpoints.unknown(),
                    share(compliance.ratio()),
                    moment(compliance.asOf()),
                    moment(compliance.oldestEvidence())));
        }
    }

    /** Its lengths are those of the numbers beside it. */
    private static String bar(Compliance.Endpoints endpoints) {
        return endpoints.total() == 0
                ? ""
                : "<div class=\"bar\">%s%s%s</div>"
                        .formatted(
                                part("compliant", endpoints.compliant(), endpoints.total()),
                                part("overdue", endpoints.overdue(), endpoints.total()),
                                part("unknown", endpoints.unknown(), endpoints.total()));
    }

    private static String part(String name, long count, long total) {
        return "<span class=\"%s\" style=\"width: %dmm\"></span>".formatted(name, BAR_MILLIMETRES * count / total);
    }

    private String states(Compliance compliance) {
        Map<FindingState, Long> states = compliance.states();
        return states == null || states.isEmpty()
                ? ""
                : heading(word("states"))
                        + table(
                                states.keySet().stream()
                                        .sorted()
                                        .map(state -> word(state.name()))
                                        .toList(),
                                List.of(states.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(state -> state.getValue().toString())
                                        .toList()));
    }

    private String patched() {
        MonthlyReport.Patched patched = report.patched();
        return heading(word("patched"))
                + (patched.bulletins().isEmpty()
                        ? paragraph(word("nothingPatched"))
                        : paragraph(filled(
                                        "patchedSum", patched.bulletins().size(), patched.endpoints(), patched.pairs()))
                                + table(
                                        words("bulletin", "endpoints", "lastProven"),
                                        patched.bulletins().stream()
                                                .map(one -> cells(one.bulletin(), one.endpoints(), moment(one.last())))
                                                .toList()));
    }

    private String notPatched() {
        return report.notPatched().isEmpty()
                ? ""
                : heading(word("notPatched"))
                        + paragraph(word("notPatchedNote"))
                        + table(
                                words("ending", "reason", "jobs"),
                                report.notPatched().stream()
                                        .map(one -> cells(
                                                word(one.state().name()),
                                                one.reason() == null ? NONE : one.reason(),
                                                one.jobs()))
                                        .toList());
    }

    private String exceptions() {
        return heading(word("exceptions"))
                + (report.exceptions().isEmpty()
                        ? paragraph(word("noExceptions"))
                        : table(
                                words("bulletin", "reason", "state", "decidedBy", "expires"),
                                report.exceptions().stream()
                                        .map(one -> cells(
                                                one.bulletin(),
                                                one.reason(),
                                                word(one.state()),
                                                one.decidedBy() == null ? NONE : one.decidedBy(),
                                                moment(one.expiresAt())))
                                        .toList()));
    }

    private String days() {
        return report.days().isEmpty()
                ? ""
                : heading(word("days"))
                        + table(
                                words("day", "endpoints", "compliant", "overdue", "unknown"),
                                report.days().stream()
                                        .map(day -> cells(
                                                day.day(),
                                                day.endpoints().total(),
                                                day.endpoints().compliant(),
                                                day.endpoints().overdue(),
                                                day.endpoints().unknown()))
                                        .toList());
    }

    private String word(String key) {
        return texts.getString(key);
    }

    /** Jobs expire, too, and in other words. */
    private String word(State state) {
        return word(state == State.EXPIRED ? "EXPIRED_EXCEPTION" : state.name());
    }

    private List<String> words(String... keys) {
        return List.of(keys).stream().map(this::word).toList();
    }

    private String filled(String key, Object... values) {
        String filled = word(key);
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", values[i].toString());
        }
        return filled;
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? NONE : MOMENT.format(moment.atZone(report.timeZone()));
    }

    private static String share(@Nullable BigDecimal ratio) {
        return ratio == null ? NONE : ratio.movePointRight(2).toPlainString() + " %";
    }
}
