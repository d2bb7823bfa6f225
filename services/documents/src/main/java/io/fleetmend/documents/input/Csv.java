package io.fleetmend.documents.input;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values after RFC 4180, in constant memory: a quoted field may hold commas, quotes and line ends. */
public final class Csv {
    private static final int BUFFER = 1 << 16;
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_FIELD = 1 << 16;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder field = new StringBuilder();
    private int position;
    private int end;
    private long line = 1;
    private long recordLine;

    public Csv(Reader in) {
        this.in = in;
    }

    /** The line on which the last record began, from 1. */
    public long line() {
        return recordLine;
    }

    /** The fields of the next record that is not an empty line, or null when there is none. */
    public @Nullable List<String> next() throws IOException {
        int next = peek();
        while (next == '\n' || next == '\r') {
            position++;
            line += next == '\n' ? 1 : 0;
            next = peek();
        }
        if (next < 0) {
            return null;
        }
        recordLine = line;
        List<String> fields = new ArrayList<>();
        do {
            if (fields.size() == MOST_FIELDS) {
                throw new BadDocumentException("line %d has more than the %d fields that are expected at most"
                        .formatted(recordLine, MOST_FIELDS));
            }
            fields.add(field());
        } while (peek() == ',' && position++ >= 0);
        endOfRecord();
        return fields;
    }

    private String field() throws IOException {
        field.setLength(0);
        if (peek() == '"') {
            position++;
            quoted();
        } else {
            plain();
        }
        return field.toString();
    }

    private void plain() throws IOException {
        while (peek() >= 0) {
            int start = position;
            while (position < end && !endsPlain(buffer[position])) {
                position++;
            }
            append(start);
            if (position < end) {
                return;
            }
        }
    }

    private void quoted() throws IOException {
        while (peek() >= 0) {
            int start = position;
            while (position < end && buffer[position] != '"') {
                line += buffer[position] == '\n' ? 1 : 0;
                position++;
            }
            append(start);
            if (position < end) {
                position++;
                if (peek() != '"') {
                    return;
                }
                field.append('"');
                position++;
            }
        }
        throw new BadDocumentException("line %d begins a quoted field that never ends".formatted(recordLine));
    }

    private void endOfRecord() throws IOException {
        if (peek() == '\r') {
            position++;
        }
        int next = peek();
        if (next >= 0 && next != '\n') {
            throw new BadDocumentException("line %d has '%c' where a field should end".formatted(line, (char) next));
        }
    }

    private void append(int start) throws BadDocumentException {
        field.append(buffer, start, position - start);
        if (field.length() > LONGEST_FIELD) {
            throw new BadDocumentException(
                    "line %d has a field of more than the %d characters that are expected at most"
                            .formatted(recordLine, LONGEST_FIELD));
        }
    }

    private static boolean endsPlain(char next) {
        return next == ',' || next == '\n' || next == '\r';
    }

    private int peek() throws IOException {
        if (position == end) {
            end = Math.max(in.read(buffer), 0);
            position = 0;
        }
        return position < end ? buffer[position] : -1;
    }
}
