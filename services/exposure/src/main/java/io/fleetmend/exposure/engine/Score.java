package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Decision;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.exposure.engine.Provenance.OfCvss;
import io.fleetmend.exposure.engine.Provenance.OfDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a finding matters, 0 to 100: a plain sum, each part with its reason. It orders work and decides nothing: deadlines are
 * apart from it.
 */
public record Score(double total, List<Part> parts) {
    private static final double CVSS = 15;
    private static final double EXPLOITED = 25;
    private static final double EPSS = 15;
    private static final double AGE = 10;
    /** As high: what nobody scored is not thereby harmless. */
    private static final double NO_BASE = 7;
    /** Half of the most that a decision can add. */
    private static final double NO_DECISION = 5;

    private static final double FULL_AGE_DAYS = 30;

    public Score {
        parts = List.copyOf(parts);
    }

    /** @param source the feed or the vulnerability that it comes from; null where nobody says anything */
    public record Part(
            String name,
            double points,
            String why,
            @Nullable String source) {}

    public static Score of(Bulletin bulletin, Instant now) {
        return of(bulletin.summary(), bulletin.provenance(), now);
    }

    public static Score of(BulletinSummary bulletin, Provenance from, Instant now) {
        List<Part> parts = List.of(
                severity(bulletin, from),
                cvss(from),
                exploited(bulletin, from),
                epss(bulletin, from),
                ssvc(from),
                age(bulletin, from, now));
        double sum = parts.stream().mapToDouble(Part::points).sum();
        return new Score(tenths(sum), parts);
    }

    private static Part severity(BulletinSummary bulletin, Provenance from) {
        double points = switch (bulletin.severity()) {
            case CRITICAL -> 25;
            case HIGH -> 19;
            case MEDIUM -> 9;
            case LOW -> 3;
            // as high: what a vendor does not rate is not thereby harmless
            case NOT_STATED -> 19;
        };
        return new Part("severity", points, "the vendor says " + bulletin.severity(), from.feed());
    }

    private static Part cvss(Provenance from) {
        OfCvss known = from.cvss();
        return known == null
                ? new Part("cvss", tenths(CVSS * NO_BASE / 10), "no CVSS score, counted as " + NO_BASE, null)
                : new Part(
                        "cvss",
                        tenths(CVSS * known.cvss().base() / 10),
                        "CVSS %s base score %s by %s"
                                .formatted(
                                        known.cvss().version(),
                                        known.cvss().base(),
                                        known.cvss().source()),
                        known.vulnerability());
    }

    private static Part ssvc(Provenance from) {
        OfDecision known = from.decision();
        return known == null
                ? new Part("ssvc", NO_DECISION, "no decision of CISA, counted as half", null)
                : new Part(
                        "ssvc",
                        points(known.decision()),
                        "CISA decided: exploitation %s, %s, technical impact %s"
                                .formatted(
                                        known.decision().exploitation(),
                                        known.decision().automatable() ? "automatable" : "not automatable",
                                        known.decision().technicalImpact()),
                        known.vulnerability());
    }

    /** 0 to 10. */
    static double points(Decision decision) {
        double exploitation = switch (decision.exploitation()) {
            case NONE -> 0;
            case POC -> 2;
            case ACTIVE -> 4;
        };
        double automatable = decision.automatable() ? 3 : 0;
        double impact = switch (decision.technicalImpact()) {
            case PARTIAL -> 0;
            case TOTAL -> 3;
        };
        return exploitation + automatable + impact;
    }

    private static Part exploited(BulletinSummary bulletin, Provenance from) {
        return bulletin.knownExploited()
                ? new Part("knownExploited", EXPLOITED, "listed by CISA as exploited", from.exploited())
                : new Part("knownExploited", 0, "not listed by CISA as exploited", null);
    }

    private static Part epss(BulletinSummary bulletin, Provenance from) {
        Double epss = bulletin.epss();
        return epss == null
                ? new Part("epss", 0, "no EPSS score", null)
                : new Part("epss", tenths(EPSS * epss), "EPSS probability of exploitation " + epss, from.likeliest());
    }

    private static Part age(BulletinSummary bulletin, Provenance from, Instant now) {
        long days = Math.max(0, Duration.between(bulletin.releasedAt(), now).toDays());
        return new Part(
                "age",
                tenths(AGE * Math.min(1, days / FULL_AGE_DAYS)),
                "released %d days ago".formatted(days),
                from.feed());
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
