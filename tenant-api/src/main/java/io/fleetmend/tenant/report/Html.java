package io.fleetmend.tenant.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a well-formed page. Everything but what is named {@code html} is text, and escaped. */
final class Html {
    private static final int REPLACEMENT = 0xFFFD;

    private Html() {}

    /** What XML 1.0 does not allow, not even escaped, is shown as what cannot be shown. */
    static String text(Object value) {
        return value.toString()
                .codePoints()
                .map(point -> isAllowed(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String heading(String title) {
        return "<h2>%s</h2>".formatted(text(title));
    }

    static String paragraph(String words) {
        return "<p>%s</p>".formatted(text(words));
    }

    static String quiet(String words) {
        return "<p class=\"quiet\">%s</p>".formatted(text(words));
    }

    static String note(String words) {
        return "<p class=\"note\">%s</p>".formatted(text(words));
    }

    /** @param html a table; its columns keep their widths, whatever stands in them */
    static String withLongTexts(String html) {
        return "<div class=\"long\">%s</div>".formatted(html);
    }

    /** @param rows texts; what looks like a number stands to the right */
    static String table(List<String> head, List<List<String>> rows) {
        return "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
                .formatted(
                        head.stream()
                                .map(title -> "<th>%s</th>".formatted(text(title)))
                                .collect(Collectors.joining()),
                        rows.stream().map(Html::row).collect(Collectors.joining()));
    }

    static List<String> cells(Object... values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell ->
                        "<td%s>%s</td>".formatted(cell.matches("[0-9.]+( %)?") ? " class=\"number\"" : "", text(cell)))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point <= REPLACEMENT)
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
