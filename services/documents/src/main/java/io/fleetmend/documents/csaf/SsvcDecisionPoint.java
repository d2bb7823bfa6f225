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
            int before = -1;
            for (Place value : selection.all("values[]")) {
                int at = values.get().indexOf(value.text("key"));
                if (at <= before) {
                    failures.add(value, "%s in this order is expected".formatted(values.get()));
                }
                before = at;
            }
        }
    }
}
