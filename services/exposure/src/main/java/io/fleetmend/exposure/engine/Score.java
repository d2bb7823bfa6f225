package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.BulletinSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a finding matters, 0 to 100: a plain sum, each part with its reason. It orders work and decides nothing: deadlines are
 * apart from it.
 */
public record Score(double total, List<Part> parts) {
    private static final double EXPLOITED = 30;
    private static final double EPSS = 20;
    private static final double AGE = 10;
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
                severity(bulletin, from), exploited(bulletin, from), epss(bulletin, from), age(bulletin, from, now));
        double sum = parts.stream().mapToDouble(Part::points).sum();
        return new Score(tenths(sum), parts);
    }

    private static Part severity(BulletinSummary bulletin, Provenance from) {
        double points = switch (bulletin.severity()) {
            case CRITICAL -> 40;
            case HIGH -> 30;
            case MEDIUM -> 15;
            case LOW -> 5;
            // as high: what a vendor does not rate is not thereby harmless
            case NOT_STATED -> 30;
        };
        return new Part("severity", points, "the vendor says " + bulletin.severity(), from.feed());
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
