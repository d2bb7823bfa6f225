package io.fleetmend.documents.csaf;

import java.util.regex.Pattern;

/** 6.3.6 and 6.3.7: URLs resolve. Nothing is fetched: those fail that can never resolve, whose host ends with ".invalid" (RFC 6761). */
record UnresolvableUrl(boolean self) implements CsafTest {
    private static final Pattern INVALID = Pattern.compile("(?i)https?://([^/?#]*\\.)?invalid(:[0-9]+)?([/?#].*)?");

    @Override
    public void run(CsafDocument document, Failures failures) {
        check(document.root(), false, failures);
    }

    private void check(Place place, boolean ofSelf, Failures failures) {
        if (ofSelf == self && INVALID.matcher(place.text()).matches()) {
            failures.add(place, "'%s' never resolves".formatted(place.text()));
        }
        boolean within = ofSelf || place.text("category").equals("self");
        place.items().forEach(item -> check(item, within, failures));
        place.node().fieldNames().forEachRemaining(name -> check(place.get(name), within, failures));
    }
}
