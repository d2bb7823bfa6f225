package io.fleetmend.documents.input;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, none of them longer than it may be. */
public final class BoundedLines {
    private static final int BUFFER = 1 << 15;

    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int end;
    private long number;

    public BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The number of the line that was answered last, from 1. */
    public long number() {
        return number;
    }

    /** The next line without its end, or null when there is none. */
    public @Nullable String next() throws IOException {
        line.setLength(0);
        while (true) {
            if (position == end) {
                end = in.read(buffer);
                position = 0;
                if (end < 0) {
                    end = 0;
                    return line.isEmpty() ? null : take();
                }
            }
            int start = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            line.append(buffer, start, position - start);
            if (line.length() > longest) {
                throw new BadDocumentException("line %d is longer than the %d characters that are expected at most"
                        .formatted(number + 1, longest));
            }
            if (position < end) {
                position++;
                return take();
            }
        }
    }

    private String take() {
        number++;
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }
}
