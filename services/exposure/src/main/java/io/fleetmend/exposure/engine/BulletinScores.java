package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Cvss;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Decision;
import io.fleetmend.exposure.engine.Provenance.OfCvss;
import io.fleetmend.exposure.engine.Provenance.OfDecision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The worst that is known of a bulletin's vulnerabilities, each with the vulnerability that it is of.
 *
 * @param exploited one that is in CISA's catalogue; null when none is
 * @param epss the likeliest to be exploited; null when none has a score
 * @param cvss with the highest base score; null when none has one
 * @param decision with the gravest decision points; null when CISA decided on none
 */
record BulletinScores(
        @Nullable String exploited,
        @Nullable OfEpss epss,
        @Nullable OfCvss cvss,
        @Nullable OfDecision decision) {
    static final BulletinScores NONE = new BulletinScores(null, null, null, null);

    record OfEpss(String vulnerability, double probability) {}

    static BulletinScores of(List<String> vulnerabilities, Map<String, VulnerabilityScoredV1> scores) {
        BulletinScores worst = NONE;
        for (String vulnerability : vulnerabilities) {
            VulnerabilityScoredV1 score = scores.get(vulnerability);
            worst = score == null ? worst : worst.with(score);
        }
        return worst;
    }

    private BulletinScores with(VulnerabilityScoredV1 score) {
        String id = score.vulnerability();
        return new BulletinScores(
                exploited == null && score.knownExploited() != null ? id : exploited,
                worse(id, score.epss()),
                worse(id, score.cvss()),
                worse(id, score.decision()));
    }

    private @Nullable OfEpss worse(String id, @Nullable Double other) {
        return other == null || (epss != null && epss.probability() >= other) ? epss : new OfEpss(id, other);
    }

    private @Nullable OfCvss worse(String id, @Nullable Cvss other) {
        return other == null || (cvss != null && cvss.cvss().base() >= other.base()) ? cvss : new OfCvss(id, other);
    }

    private @Nullable OfDecision worse(String id, @Nullable Decision other) {
        return other == null || (decision != null && Score.points(decision.decision()) >= Score.points(other))
                ? decision
                : new OfDecision(id, other);
    }

    @Nullable
    Double probability() {
        return epss == null ? null : epss.probability();
    }

    /** Whether what is told of a bulletin is the same by both. */
    boolean tellsTheSameAs(BulletinScores other) {
        return (exploited == null) == (other.exploited == null) && Objects.equals(probability(), other.probability());
    }
}
