package io.fleetmend.versions.vers;

import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.ArrayList;
import java.util.List;

/**
 * Conan's ranges: comparators, {@code ~} and {@code ^}. A {@code -} at the end lets pre-releases in, which VERS has no word for; an
 * upper bound that a {@code ~} or {@code ^} makes excludes those of the next version by one.
 */
final class ConanRange implements NativeRange {
    @Override
    public List<Constraint> read(String range) {
        List<Constraint> read = new ArrayList<>();
        String conditions = range.split(",", 2)[0];
        for (String part : conditions.replace("||", " ").strip().split("\\s+")) {
            if (!part.isEmpty()) {
                addPart(read, range, part.endsWith("-") ? part.substring(0, part.length() - 1) : part);
            }
        }
        return read;
    }

    private static void addPart(List<Constraint> read, String range, String part) {
        char first = part.isEmpty() ? '*' : part.charAt(0);
        if (part.isEmpty() || part.equals("*")) {
            read.add(new Constraint(Comparator.GREATER_OR_EQUAL, "0.0.0"));
        } else if (first == '~' || first == '^') {
            String version = part.substring(1);
            read.add(new Constraint(Comparator.GREATER_OR_EQUAL, version));
            read.add(new Constraint(Comparator.LESS, upper(range, version, first == '^')));
        } else {
            Comparator comparator = Comparator.at(part);
            String version = part.substring(comparator.sign().length());
            read.add(new Constraint(comparator, version.startsWith("=") ? version.substring(1) : version));
        }
    }

    private static String upper(String range, String version, boolean caret) {
        String[] items = version.split("[-+]", 2)[0].split("\\.");
        int grown = caret ? 0 : Math.min(1, items.length - 1);
        while (caret && grown < items.length - 1 && items[grown].matches("0+")) {
            grown++;
        }
        List<String> upper = new ArrayList<>(List.of(items).subList(0, grown));
        try {
            upper.add(String.valueOf(Long.parseLong(items[grown]) + 1));
        } catch (NumberFormatException e) {
            throw new VersException(range, "'%s' is no number that can grow".formatted(items[grown]));
        }
        return String.join(".", upper) + "-";
    }
}
