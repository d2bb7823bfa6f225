package io.fleetmend.documents.csaf;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** 6.2.41: the youngest EPSS of a vulnerability is at most fifteen days older than the newest revision. */
final class OldEpss implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        List<Place> revisions = document.revisionsByDate();
        if (revisions.isEmpty() || !document.isReleased()) {
            return;
        }
        Instant oldest = Moments.of(revisions.getLast().text("date")).minus(Duration.ofDays(15));
        for (Place vulnerability : document.vulnerabilities()) {
            vulnerability.all("metrics[].content.epss.timestamp").stream()
                    .max(Comparator.comparing(timestamp -> Moments.of(timestamp.text())))
                    .filter(youngest -> Moments.of(youngest.text()).isBefore(oldest))
                    .ifPresent(youngest -> failures.add(youngest, "it is more than 15 days old"));
        }
    }
}
