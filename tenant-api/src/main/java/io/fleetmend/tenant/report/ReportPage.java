package io.fleetmend.tenant.report;

import static io.fleetmend.tenant.report.Html.cells;
import static io.fleetmend.tenant.report.Html.heading;
import static io.fleetmend.tenant.report.Html.note;
import static io.fleetmend.tenant.report.Html.paragraph;
import static io.fleetmend.tenant.report.Html.quiet;
import static io.fleetmend.tenant.report.Html.table;
import static io.fleetmend.tenant.report.Html.text;
import static io.fleetmend.tenant.report.Html.withLongTexts;

import java.util.Objects;

/** The report as a page, in one language. It says what the facts say: nothing is computed here but a percentage. */
final class ReportPage {
    private final MonthlyReport report;
    private final Language language;
    private final Words words;

    private ReportPage(MonthlyReport report, Language language) {
        this.report = report;
        this.language = language;
        this.words = new Words(language, report.timeZone());
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
                ReportStyle.of(report.provider(), words.of("page")),
                text(report.provider().name()),
                text(report.customerName()),
                text("%s · %s".formatted(words.of("title"), words.month(report.month()))),
                quiet(words.filled("zone", report.timeZone())) + (report.over() ? "" : note(words.of("unfinished"))),
                new Standing(report, words).html(),
                patched() + notPatched(),
                exceptions(),
                days(),
                quiet(words.of("fingerprint")),
                text(fingerprint));
    }

    private String title() {
        return "%s · %s · %s".formatted(words.of("title"), report.customerName(), report.month());
    }

    private String patched() {
        MonthlyReport.Patched patched = report.patched();
        return heading(words.of("patched"))
                + (patched.bulletins().isEmpty()
                        ? paragraph(words.of("nothingPatched"))
                        : paragraph(words.filled(
                                        "patchedSum", patched.bulletins().size(), patched.endpoints(), patched.pairs()))
                                + table(
                                        words.all("bulletin", "endpoints", "lastProven"),
                                        patched.bulletins().stream()
                                                .map(one -> cells(
                                                        one.bulletin(), one.endpoints(), words.moment(one.last())))
                                                .toList()));
    }

    private String notPatched() {
        return report.notPatched().isEmpty()
                ? ""
                : heading(words.of("notPatched"))
                        + table(
                                words.all("ending", "reason", "jobs"),
                                report.notPatched().stream()
                                        .map(one -> cells(
                                                words.of(one.state().name()), words.reason(one.reason()), one.jobs()))
                                        .toList());
    }

    private String exceptions() {
        return heading(words.of("exceptions"))
                + (report.exceptions().isEmpty()
                        ? paragraph(words.of("noExceptions"))
                        : withLongTexts(table(
                                words.all("bulletin", "reason", "state", "decidedBy", "expires"),
                                report.exceptions().stream()
                                        .map(one -> cells(
                                                one.bulletin(),
                                                one.reason(),
                                                words.of(one.state()),
                                                Objects.requireNonNullElse(one.decidedBy(), Words.NONE),
                                                words.moment(one.expiresAt())))
                                        .toList())));
    }

    private String days() {
        return report.days().isEmpty()
                ? ""
                : heading(words.of("days"))
                        + table(
                                words.all("day", "endpoints", "compliant", "overdue", "unknown"),
                                report.days().stream()
                                        .map(day -> cells(
                                                day.day(),
                                                day.endpoints().total(),
                                                day.endpoints().compliant(),
                                                day.endpoints().overdue(),
                                                day.endpoints().unknown()))
                                        .toList());
    }
}
