package io.fleetmend.documents.csaf;

import java.util.ArrayList;
import java.util.List;

/** 6.1.30: all numbers are integers, or all are semantic versions. */
final class MixedVersioning implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        List<Place> numbers = new ArrayList<>(document.all("document.tracking.revision_history[].number"));
        numbers.add(document.tracking().get("version"));
        boolean semantic = new RevisionNumber(numbers.getFirst().text()).isSemantic();
        for (Place number : numbers) {
            if (new RevisionNumber(number.text()).isSemantic() != semantic) {
                failures.add(number, "integers and semantic versions are mixed");
            }
        }
    }
}
