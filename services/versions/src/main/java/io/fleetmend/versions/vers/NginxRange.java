package io.fleetmend.versions.vers;

import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.ArrayList;
import java.util.List;

/**
 * nginx's security page: {@code 1.5.0+} is that version and what follows it; in a stable branch (an even second number) only the
 * branch. {@code 0.7.52-0.8.39} is both and what lies between.
 */
final class NginxRange implements NativeRange {
    @Override
    public List<Constraint> read(String range) {
        List<Constraint> read = new ArrayList<>();
        if (range.strip().equals("all")) {
            return read;
        }
        for (String part : range.split(",")) {
            String text = part.strip();
            int dash = text.indexOf('-');
            if (text.endsWith("+")) {
                addOpen(read, range, text.substring(0, text.length() - 1));
            } else if (dash > 0) {
                read.add(new Constraint(Comparator.GREATER_OR_EQUAL, text.substring(0, dash)));
                read.add(new Constraint(Comparator.LESS_OR_EQUAL, text.substring(dash + 1)));
            } else {
                read.add(new Constraint(Comparator.EQUAL, text));
            }
        }
        return read;
    }

    private static void addOpen(List<Constraint> read, String range, String version) {
        String[] numbers = version.split("\\.");
        read.add(new Constraint(Comparator.GREATER_OR_EQUAL, version));
        try {
            int branch = Integer.parseInt(numbers[1]);
            if (branch % 2 == 0) {
                read.add(new Constraint(Comparator.LESS, "%s.%d.0".formatted(numbers[0], branch + 1)));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new VersException(range, "numbers between dots are expected before '+'");
        }
    }
}
