package io.fleetmend.documents.epss;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.BoundedLines;
import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.input.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads scores in FIRST's own form (a comment with the date, a header, commas) and in that of collections by year (a tar of files with
 * semicolons, no header, no date). Which one it is, is told by what is inside.
 */
public final class EpssParser {
    private static final Limits LIMITS = new Limits(256L << 20, 32 << 20, 200);
    private static final int LONGEST_LINE = 1000;
    private static final Pattern COMMENT = Pattern.compile("#model_version:[^,]*,score_date:(\\d{4}-\\d{2}-\\d{2}).*");
    private static final Pattern DATE_IN_NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String HEADER = "cve,epss,percentile";
    private static final int TAR_MAGIC_AT = 257;
    private static final byte[] TAR_MAGIC = {'u', 's', 't', 'a', 'r'};

    private EpssParser() {}

    /** Takes one score after the other. */
    @FunctionalInterface
    public interface Visitor {
        void visit(EpssScore score) throws IOException;
    }

    /** @param date of the scores; null where neither the document nor its name states one */
    public record Scores(@Nullable LocalDate date, long count) {}

    /**
     * @param name the document's own, which the collections state their date in
     * @throws BadDocumentException when a single line of it is not a score
     */
    public static Scores read(Path file, String name, Visitor visitor) throws IOException {
        Counted counted = new Counted(visitor);
        try {
            @Nullable LocalDate date;
            if (isTar(file)) {
                new DocumentSet(file, LIMITS, ".csv")
                        .forEachStream((entry, content) -> scores(lines(content), ';', counted));
                Matcher inName = DATE_IN_NAME.matcher(name);
                date = inName.find() ? LocalDate.parse(inName.group()) : null;
            } else {
                date = Unpacked.read(file, LIMITS, content -> official(content, counted));
            }
            if (counted.count == 0) {
                throw new BadDocumentException("has no scores");
            }
            return new Scores(date, counted.count);
        } catch (CharacterCodingException e) {
            throw new BadDocumentException("is not UTF-8", e);
        }
    }

    private static boolean isTar(Path file) throws IOException {
        // not read to the end on purpose: a damaged one is found when it is read for good
        return Unpacked.start(file, TAR_MAGIC_AT + TAR_MAGIC.length)
                .filter(start -> Arrays.equals(start, TAR_MAGIC_AT, start.length, TAR_MAGIC, 0, TAR_MAGIC.length))
                .isPresent();
    }

    static BoundedLines lines(InputStream content) {
        return new BoundedLines(StrictText.utf8(content), LONGEST_LINE);
    }

    private static LocalDate official(InputStream content, Visitor visitor) throws IOException {
        BoundedLines lines = lines(content);
        LocalDate date = officialDate(lines);
        scores(lines, ',', visitor);
        return date;
    }

    /** Takes the two lines that come before the scores. */
    static LocalDate officialDate(BoundedLines lines) throws IOException {
        String comment = Optional.ofNullable(lines.next()).orElse("");
        Matcher date = COMMENT.matcher(comment);
        if (!date.matches()) {
            throw new BadDocumentException(
                    "must begin with '#model_version:…,score_date:…', but begins with '%s'".formatted(comment));
        }
        String header = lines.next();
        if (!HEADER.equals(header)) {
            throw new BadDocumentException("must have the header '%s', but has '%s'".formatted(HEADER, header));
        }
        return LocalDate.parse(date.group(1));
    }

    private static void scores(BoundedLines lines, char separator, Visitor visitor) throws IOException {
        String line;
        while ((line = lines.next()) != null) {
            if (!line.isEmpty()) {
                visitor.visit(EpssScore.parse(line, separator, lines.number()));
            }
        }
    }

    private static final class Counted implements Visitor {
        private final Visitor next;
        private long count;

        Counted(Visitor next) {
            this.next = next;
        }

        @Override
        public void visit(EpssScore score) throws IOException {
            count++;
            next.visit(score);
        }
    }
}
