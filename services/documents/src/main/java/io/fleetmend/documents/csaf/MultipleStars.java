package io.fleetmend.documents.csaf;

import java.util.regex.Pattern;

/** Model numbers, serial numbers and stock keeping units have at most one star that is not escaped. */
record MultipleStars(String list) implements CsafTest {
    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place helper : document.helpers()) {
            for (Place number : helper.all(list + "[]")) {
                String plain = ESCAPED.matcher(number.text()).replaceAll("");
                if (plain.chars().filter(c -> c == '*').count() > 1) {
                    failures.add(number, "'%s' has more than one star".formatted(number.text()));
                }
            }
        }
    }
}
