package io.fleetmend.documents.conformance;

import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.RpmVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pairs of versions and the sign that the package manager gives: in both directions. */
record VersionPairsSuite(String name, String file, Comparator<String> order) implements Suite {
    static Suite deb(String name, String file) {
        return of(name, file, DebVersion::parse);
    }

    static Suite rpm(String name, String file) {
        return of(name, file, RpmVersion::parse);
    }

    private static <V extends Comparable<V>> Suite of(String name, String file, Function<String, V> parse) {
        return new VersionPairsSuite(
                name, file, (left, right) -> parse.apply(left).compareTo(parse.apply(right)));
    }

    @Override
    public Stream<Case> cases(Path folder) throws IOException {
        return Lines.of(folder.resolve(file))
                .filter(line -> !line.text().isBlank() && !line.text().endsWith("\texpected"))
                .map(this::pair);
    }

    private Case pair(Lines.Line line) {
        String[] columns = line.text().split("\t", -1);
        return new Case(
                file, line.place(), columns[0] + " " + columns[1], columns[2], () -> sign(columns[0], columns[1]));
    }

    private String sign(String left, String right) {
        int sign = Integer.signum(order.compare(left, right));
        int reverse = Integer.signum(order.compare(right, left));
        return sign == -reverse ? String.valueOf(sign) : "%d, but %d the other way round".formatted(sign, reverse);
    }
}
