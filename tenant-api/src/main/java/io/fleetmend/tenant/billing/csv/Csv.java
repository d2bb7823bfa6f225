package io.fleetmend.tenant.billing.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front when it is
 * written, and loses it again when it is read.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /**
     * A row as it was read.
     *
     * @param line of the file on which it begins, from 1
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String safe =
                !text.isEmpty() && (FORMULA.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '\'') ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** Empty lines are left out. @throws IllegalArgumentException naming the line of a quote that is never closed */
    public static List<Row> read(String text) {
        return new Reader(text).rows();
    }

    private static final class Reader {
        private final String text;
        private final List<Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private int line = 1;
        private int begun = 1;

        Reader(String text) {
            this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        }

        List<Row> rows() {
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                line += c == '\n' ? 1 : 0;
                if (quoted) {
                    at = inQuotes(at, c);
                } else if (c == '"' && cell.isEmpty()) {
                    quoted = true;
                } else if (c == ',') {
                    endCell();
                } else if (c == '\n') {
                    endRow();
                } else if (c != '\r') {
                    cell.append(c);
                }
            }
            if (quoted) {
                throw new IllegalArgumentException(
                        "the quote that begins on line %d must be closed, but is not".formatted(begun));
            }
            endRow();
            return rows;
        }

        private int inQuotes(int at, char c) {
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(c);
                return at + 1;
            } else {
                quoted = false;
            }
            return at;
        }

        private void endCell() {
            String value = cell.toString();
            cells.add(value.startsWith("'") ? value.substring(1) : value);
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                rows.add(new Row(begun, cells));
            }
            cells = new ArrayList<>();
            begun = line;
        }
    }
}
