package io.fleetmend.documents.conformance;

import io.fleetmend.versions.ApkVersion;
import io.fleetmend.versions.UnreadableVersionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * apk-tools' {@code version.data}: {@code a op b}, where {@code !} before the operator negates it and {@code ~} asks whether one begins
 * as the other; a version alone is valid, one with {@code !} before it is not.
 */
final class ApkSuite implements Suite {
    private static final String FILE = "apk-version.tsv";

    @Override
    public String name() {
        return "apk";
    }

    @Override
    public Stream<Case> cases(Path folder) throws IOException {
        return Lines.of(folder.resolve(FILE))
                .filter(line -> !line.text().isBlank() && !line.text().startsWith("a\top\t"))
                .map(ApkSuite::read);
    }

    private static Case read(Lines.Line line) {
        String[] columns = line.text().split("\t", -1);
        String input = String.join(
                        " ", columns[0], columns.length > 1 ? columns[1] : "", columns.length > 2 ? columns[2] : "")
                .strip();
        String[] words = input.split(" +");
        if (words.length == 3) {
            return new Case(
                    FILE, line.place(), input, "true", () -> String.valueOf(holds(words[0], words[1], words[2])));
        }
        boolean valid = !input.startsWith("!");
        String version = valid ? input : input.substring(1);
        return new Case(
                FILE, line.place(), input, valid ? "valid" : "invalid", () -> isValid(version) ? "valid" : "invalid");
    }

    private static boolean holds(String left, String operator, String right) {
        boolean negated = operator.startsWith("!");
        return holdsPlainly(left, negated ? operator.substring(1) : operator, right) != negated;
    }

    private static boolean holdsPlainly(String left, String operator, String right) {
        ApkVersion one = ApkVersion.parseAsFarAsUnderstood(left);
        ApkVersion other = ApkVersion.parseAsFarAsUnderstood(right);
        int sign = one.compareTo(other);
        return (operator.contains("<") && sign < 0)
                || (operator.contains(">") && sign > 0)
                || (operator.contains("=") && sign == 0)
                || (operator.contains("~") && one.startsAs(other));
    }

    private static boolean isValid(String version) {
        try {
            ApkVersion.parse(version);
            return true;
        } catch (UnreadableVersionException e) {
            return false;
        }
    }
}
