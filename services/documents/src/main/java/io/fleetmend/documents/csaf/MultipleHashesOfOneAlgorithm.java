package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.1.25: a file has one hash of an algorithm. */
final class MultipleHashesOfOneAlgorithm implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place helper : document.helpers()) {
            for (Place hashes : helper.all("hashes[]")) {
                Set<String> seen = new HashSet<>();
                for (Place algorithm : hashes.all("file_hashes[].algorithm")) {
                    if (!seen.add(algorithm.text())) {
                        failures.add(algorithm, "there are two hashes of '%s'".formatted(algorithm.text()));
                    }
                }
            }
        }
    }
}
