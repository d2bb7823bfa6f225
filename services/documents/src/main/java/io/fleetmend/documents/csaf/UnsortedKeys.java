package io.fleetmend.documents.csaf;

import java.util.ArrayList;
import java.util.List;

/** 6.2.13: keys are sorted. */
final class UnsortedKeys implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        check(document.root(), failures);
    }

    private static void check(Place place, Failures failures) {
        place.items().forEach(item -> check(item, failures));
        List<String> names = new ArrayList<>();
        place.node().fieldNames().forEachRemaining(names::add);
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).compareTo(names.get(i)) > 0) {
                failures.add(
                        place.get(names.get(i)), "'%s' stands after '%s'".formatted(names.get(i), names.get(i - 1)));
            }
        }
        names.forEach(name -> check(place.get(name), failures));
    }
}
