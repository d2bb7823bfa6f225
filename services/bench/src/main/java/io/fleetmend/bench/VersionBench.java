package io.fleetmend.bench;

import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.RpmVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** K1: comparisons per second, over the real pairs, and how many disagree with libapt. */
final class VersionBench {
    static final String PAIRS = "conformance/dpkg-version-pairs.tsv.gz";
    private static final String K1 = "K1";

    private final Consumer<Figure> tell;
    private final Stopwatch stopwatch;
    /** Read after each round, so that no comparison can be left out. */
    private long signs;

    VersionBench(Consumer<Figure> tell, Stopwatch stopwatch) {
        this.tell = tell;
        this.stopwatch = stopwatch;
    }

    private record Pair(String left, String right, int sign) {}

    void run(Path data) {
        List<Pair> pairs = pairs(data.resolve(PAIRS));
        long disagreeing = pairs.stream()
                .filter(pair -> Integer.signum(DebVersion.parse(pair.left()).compareTo(DebVersion.parse(pair.right())))
                        != pair.sign())
                .count();
        tell.accept(new Figure(K1, "deb disagreements with libapt", disagreeing, "pairs", pairs.size()));
        measure("deb", pairs, DebVersion::parse);
        measure(
                "rpm",
                pairs,
                text -> RpmVersion.parse(text.substring(0, text.indexOf('-') < 0 ? text.length() : text.indexOf('-'))));
        if (signs == Long.MIN_VALUE) {
            throw new IllegalStateException("no sum of signs is that small");
        }
    }

    private <V extends Comparable<V>> void measure(String ecosystem, List<Pair> pairs, Function<String, V> parse) {
        List<V> left = pairs.stream().map(pair -> parse.apply(pair.left())).toList();
        List<V> right = pairs.stream().map(pair -> parse.apply(pair.right())).toList();
        int n = pairs.size();
        double compare = stopwatch.median(() -> {
            for (int i = 0; i < n; i++) {
                signs += left.get(i).compareTo(right.get(i));
            }
        });
        double parseAndCompare = stopwatch.median(() -> {
            for (Pair pair : pairs) {
                signs += parse.apply(pair.left()).compareTo(parse.apply(pair.right()));
            }
        });
        tell.accept(new Figure(K1, ecosystem + " compare", n * 1e3 / compare, "million/s", n));
        tell.accept(new Figure(K1, ecosystem + " parse both and compare", n * 1e3 / parseAndCompare, "million/s", n));
    }

    private static List<Pair> pairs(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(columns -> new Pair(columns[0], columns[1], Integer.parseInt(columns[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the real pairs cannot be read from " + file, e);
        }
    }
}
