package io.fleetmend.documents.csaf;

import java.util.Set;

/** 6.2.8 and 6.2.9: a file has a hash of another algorithm than a broken one. */
record OnlyWeakHash(String algorithm) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place helper : document.helpers()) {
            for (Place hashes : helper.all("hashes[]")) {
                Set<String> algorithms = hashes.texts("file_hashes[].algorithm");
                if (algorithms.equals(Set.of(algorithm))) {
                    failures.add(hashes.get("file_hashes"), "all hashes are of '%s'".formatted(algorithm));
                }
            }
        }
    }
}
