package io.fleetmend.documents.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Runs suites over the cases of a folder. */
final class Conformance {

    private final Path folder;
    private final NamedExceptions exceptions;

    Conformance(Path folder, NamedExceptions exceptions) {
        this.folder = folder;
        this.exceptions = exceptions;
    }

    /** @param clock CSAF forbids dates that are yet to come */
    static List<Suite> suites(Clock clock) {
        return List.of(
                VersionPairsSuite.rpm("rpmvercmp", "rpmvercmp.tsv"),
                VersionPairsSuite.deb("dpkg", "dpkg-version.tsv"),
                VersionPairsSuite.deb("apt", "apt-compareversion.tsv"),
                VersionPairsSuite.deb("dpkg-pairs", "dpkg-version-pairs.tsv.gz"),
                new ApkSuite(),
                new VersSuite(),
                new PurlSuite(),
                new CvssSuite(),
                new CsafSuite("csaf-2.0", "csaf-2.0-tests.tar.gz", clock),
                new CsafSuite("csaf-2.1", "csaf-2.1-tests.tar.gz", clock),
                new CsafExamplesSuite(clock));
    }

    /** @param progress told how many cases are done, now and then */
    Report run(Suite suite, LongConsumer progress) throws IOException {
        int cases = 0;
        int excepted = 0;
        List<Failure> failures = new ArrayList<>();
        try (Stream<Case> all = suite.cases(folder)) {
            for (Iterator<Case> each = all.iterator(); each.hasNext(); ) {
                Case next = each.next();
                progress.accept(cases++);
                String got = next.got();
                if (got.equals(next.expected())) {
                    continue;
                }
                Failure failure = Failure.of(suite.name(), next, got);
                if (exceptions.cover(failure)) {
                    excepted++;
                } else {
                    failures.add(failure);
                }
            }
        }
        return new Report(suite.name(), cases, cases - failures.size() - excepted, failures, excepted);
    }
}
