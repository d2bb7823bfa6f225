package io.fleetmend.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Findings for people: one line each, columns as wide as they need, and a last line that counts. */
final class Table {
    private static final List<String> HEAD = List.of("PACKAGE", "INSTALLED", "FIXED", "STATE", "BULLETINS");
    private static final int MOST_BULLETINS = 3;

    private Table() {}

    static String of(List<Finding> findings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        findings.forEach(finding -> rows.add(row(finding)));
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < HEAD.size(); column++) {
                int at = column;
                int width = Collections.max(
                        rows.stream().map(each -> each.get(at).length()).toList());
                line.append(("%-" + width + "s  ").formatted(row.get(column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        long installable = findings.stream().filter(Finding::installable).count();
        return text.append("%d packages to look at, %d of them have an update to install%n"
                        .formatted(findings.size(), installable))
                .toString();
    }

    private static List<String> row(Finding finding) {
        return List.of(
                finding.name(),
                finding.installed(),
                Objects.requireNonNullElse(finding.fixed(), "-"),
                finding.installable() ? finding.state() : finding.state() + ", nothing to install",
                few(finding.bulletins()));
    }

    /** The newest ones. */
    private static String few(List<String> bulletins) {
        int more = bulletins.size() - MOST_BULLETINS;
        return more <= 0
                ? String.join(" ", bulletins)
                : "%s and %d older".formatted(String.join(" ", bulletins.subList(more, bulletins.size())), more);
    }
}
