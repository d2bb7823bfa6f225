package io.fleetmend.documents.osv;

import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import io.fleetmend.documents.model.VulnerabilityIds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The vectors of an OSV record. They belong to a vulnerability only where the record is about a single one. */
final class OsvScores {
    private OsvScores() {}

    static Optional<Vulnerability> vulnerability(OsvDocument record, String id, Place place) {
        List<Score> scores = scores(record);
        if (!id.startsWith("CVE-") && scores.isEmpty()) {
            return Optional.empty();
        }
        List<String> aliases = OsvReader.orEmpty(record.aliases()).stream()
                .filter(Objects::nonNull)
                .map(VulnerabilityIds::of)
                .toList();
        return Optional.of(new Vulnerability(
                id,
                aliases,
                record.summary(),
                null,
                record.published(),
                record.modified(),
                record.withdrawn() != null,
                scores,
                null,
                null,
                null,
                place));
    }

    private static List<Score> scores(OsvDocument record) {
        return Stream.concat(
                        OsvReader.orEmpty(record.severity()).stream(),
                        OsvReader.orEmpty(record.affected()).stream()
                                .flatMap(affected -> OsvReader.orEmpty(affected.severity()).stream()))
                .filter(severity -> severity.type() != null
                        && severity.score() != null
                        && severity.type().startsWith("CVSS_"))
                .map(severity -> Score.of(Objects.requireNonNull(severity.score()), null, "osv"))
                .distinct()
                .toList();
    }
}
