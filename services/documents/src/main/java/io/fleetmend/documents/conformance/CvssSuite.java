package io.fleetmend.documents.conformance;

import io.fleetmend.documents.cvss.CvssScores;
import io.fleetmend.documents.cvss.CvssSeverity;
import io.fleetmend.documents.cvss.CvssVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Vectors with scores: {@code vector - (base, temporal, environmental)} of RedHatProductSecurity/cvss, where {@code None} says that
 * there is no such score, and FIRST's literals of Python with score and severity.
 */
final class CvssSuite implements Suite {
    private static final Pattern LITERAL =
            Pattern.compile("\\{'vector': '([^']*)', 'score': ([0-9.]+), 'severity': '([^']*)'\\}");
    private static final Pattern LINE = Pattern.compile("(\\S+) - \\(?([^)]*?),?\\)?");

    @Override
    public String name() {
        return "cvss";
    }

    @Override
    public Stream<Case> cases(Path folder) throws IOException {
        Path vectors = folder.resolve("cvss");
        if (!Files.isDirectory(vectors)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(vectors)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .flatMap(CvssSuite::read);
        }
    }

    private static Stream<Case> read(Path file) {
        String name = file.getFileName().toString();
        try {
            return Lines.of(file).filter(line -> !line.text().isBlank()).map(line -> read(name, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(String file, Lines.Line line) {
        Matcher literal = LITERAL.matcher(line.text().strip());
        if (literal.matches()) {
            String vector = literal.group(1);
            String expected = plain(literal.group(2)) + " " + literal.group(3).toUpperCase(Locale.ROOT);
            return new Case(file, line.place(), vector, expected, () -> {
                BigDecimal score = CvssVector.parse(vector).score();
                return score + " " + CvssSeverity.of(score);
            });
        }
        Matcher scores = LINE.matcher(line.text().strip());
        if (!scores.matches()) {
            return new Case(file, line.place(), line.text(), "vector - scores", () -> "a line that is not understood");
        }
        List<String> expected =
                Stream.of(scores.group(2).split(",")).map(CvssSuite::plain).toList();
        return new Case(
                file,
                line.place(),
                scores.group(1),
                String.join(", ", expected),
                () -> String.join(", ", scores(scores.group(1), expected.size())));
    }

    private static List<String> scores(String vector, int count) {
        CvssScores scores = CvssVector.parse(vector).scores();
        List<String> all = new ArrayList<>();
        all.add(text(scores.base()));
        all.add(text(scores.temporal()));
        all.add(text(scores.environmental()));
        return all.subList(0, count);
    }

    private static String text(@Nullable BigDecimal score) {
        return score == null ? "None" : score.toString();
    }

    /** {@code -0.0}, {@code 5} and {@code 5.0} are numbers with one decimal. */
    private static String plain(String number) {
        String text = number.strip();
        return text.equals("None") ? text : new BigDecimal(text).setScale(1).toString();
    }
}
