package io.fleetmend.documents.csaf;

import java.util.List;
import java.util.Optional;

/** 6.1.48: registered decision points exist, and their values stand in their order. */
final class SsvcDecisionPoint implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place selection : document.all("vulnerabilities[].metrics[].content.ssvc_v2.selections[]")) {
            String namespace = SsvcDecisionPoints.base(selection.text("namespace"));
            if (!SsvcDecisionPoints.REGISTERED.contains(namespace)) {
                continue;
            }
            Optional<List<String>> values =
                    SsvcDecisionPoints.values(namespace, selection.text("key"), selection.text("version"));
            if (values.isEmpty()) {
                failures.add(
                        selection,
                        "there is no decision point '%s' %s"
                                .formatted(selection.text("key"), selection.text("version")));
                continue;
            }
            checkOrder(selection, values.get(), failures);
        }
    }

    /** Old decision points have a key twice. */
    private static void checkOrder(Place selection, List<String> values, Failures failures) {
        int next = 0;
        for (Place value : selection.all("values[]")) {
            int at = values.subList(next, values.size()).indexOf(value.text("key"));
            if (at < 0) {
                failures.add(value, "%s in this order is expected".formatted(values));
            } else {
                next += at + 1;
            }
        }
    }
}
