package io.fleetmend.versions.vers;

import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * npm's ranges (node-semver): comparators, {@code ~}, {@code ^}, {@code 1.x} and {@code 1 - 2}. As in the suite of VERS an incomplete
 * version without {@code x} is filled with zeros, and an {@code x} counts for more than a comparator before it.
 */
final class NpmRange implements NativeRange {
    private static final Pattern PART =
            Pattern.compile("\\s*(>=|<=|==|=|<|>|~>|~|\\^)?\\s*[vV]?([0-9xX*][^\\s|,<>=]*)[\\s,]*");
    private static final Pattern HYPHEN = Pattern.compile("\\s*(\\S+)\\s+-\\s+(\\S+)\\s*");

    @Override
    public List<Constraint> read(String range) {
        List<Constraint> read = new ArrayList<>();
        for (String alternative : range.split("\\|\\|", -1)) {
            Matcher hyphen = HYPHEN.matcher(alternative);
            if (hyphen.matches()) {
                read.add(new Constraint(Comparator.GREATER_OR_EQUAL, full(hyphen.group(1))));
                addUpTo(read, hyphen.group(2));
            } else {
                addParts(read, range, alternative);
            }
        }
        return read;
    }

    private static void addUpTo(List<Constraint> read, String version) {
        int numbers = numbers(version).size();
        if (numbers < 3) {
            read.add(new Constraint(Comparator.LESS, grown(version, numbers - 1)));
        } else {
            read.add(new Constraint(Comparator.LESS_OR_EQUAL, full(version)));
        }
    }

    private static void addParts(List<Constraint> read, String range, String alternative) {
        Matcher part = PART.matcher(alternative);
        int end = 0;
        while (part.find() && part.start() == end) {
            end = part.end();
            addPart(read, String.valueOf(part.group(1)), part.group(2));
        }
        if (end != alternative.length()) {
            throw new VersException(
                    range,
                    "'%s' is not understood"
                            .formatted(alternative.substring(end).strip()));
        }
    }

    private static void addPart(List<Constraint> read, String sign, String version) {
        List<String> numbers = numbers(version);
        boolean open = version.matches("(?:[0-9]+\\.)*[xX*](?:\\..*)?");
        if (open) {
            read.add(new Constraint(Comparator.GREATER_OR_EQUAL, full(version)));
            if (!numbers.isEmpty()) {
                read.add(new Constraint(Comparator.LESS, grown(version, numbers.size() - 1)));
            }
        } else if (sign.equals("^")) {
            addBetween(read, version, firstNonZero(numbers));
        } else if (sign.startsWith("~")) {
            addBetween(read, version, Math.min(1, numbers.size() - 1));
        } else {
            Comparator comparator = sign.equals("null") ? Comparator.EQUAL : Comparator.at(sign);
            read.add(new Constraint(comparator, full(version)));
        }
    }

    private static void addBetween(List<Constraint> read, String version, int growing) {
        read.add(new Constraint(Comparator.GREATER_OR_EQUAL, full(version)));
        read.add(new Constraint(Comparator.LESS, grown(version, growing)));
    }

    private static int firstNonZero(List<String> numbers) {
        int at = 0;
        while (at < numbers.size() - 1 && numbers.get(at).matches("0+")) {
            at++;
        }
        return at;
    }

    /** The numbers before the first {@code x} and before a pre-release. */
    private static List<String> numbers(String version) {
        List<String> numbers = new ArrayList<>();
        for (String number : core(version).split("\\.")) {
            if (!number.matches("[0-9]+")) {
                break;
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static String core(String version) {
        return version.split("[-+]", 2)[0].replaceFirst("^[vV]", "");
    }

    private static String full(String version) {
        String plain = version.replaceFirst("^[vV]", "");
        List<String> numbers = numbers(plain);
        if (numbers.size() >= 3) {
            return plain;
        }
        String rest = plain.substring(core(plain).length());
        while (numbers.size() < 3) {
            numbers.add("0");
        }
        return String.join(".", numbers) + rest;
    }

    private static String grown(String version, int at) {
        List<String> numbers = numbers(version).subList(0, at + 1);
        List<String> grown = new ArrayList<>(numbers);
        grown.set(at, String.valueOf(Long.parseLong(numbers.get(at)) + 1));
        while (grown.size() < 3) {
            grown.add("0");
        }
        return String.join(".", grown);
    }
}
