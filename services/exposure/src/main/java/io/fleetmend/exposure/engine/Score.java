package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.BulletinSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

    public record Part(String name, double points, String why) {}

    public static Score of(BulletinSummary bulletin, Instant now) {
        List<Part> parts = List.of(severity(bulletin), exploited(bulletin), epss(bulletin), age(bulletin, now));
        double sum = parts.stream().mapToDouble(Part::points).sum();
        return new Score(tenths(sum), parts);
    }

    private static Part severity(BulletinSummary bulletin) {
        double points = switch (bulletin.severity()) {
            case CRITICAL -> 40;
            case HIGH -> 30;
            case MEDIUM -> 15;
            case LOW -> 5;
            // as high: what a vendor does not rate is not thereby harmless
            case NOT_STATED -> 30;
        };
        return new Part("severity", points, "the vendor says " + bulletin.severity());
    }

    private static Part exploited(BulletinSummary bulletin) {
        return bulletin.knownExploited()
                ? new Part("knownExploited", EXPLOITED, "listed by CISA as exploited")
                : new Part("knownExploited", 0, "not listed by CISA as exploited");
    }

    private static Part epss(BulletinSummary bulletin) {
        Double epss = bulletin.epss();
        return epss == null
                ? new Part("epss", 0, "no EPSS score")
                : new Part("epss", tenths(EPSS * epss), "EPSS probability of exploitation " + epss);
    }

    private static Part age(BulletinSummary bulletin, Instant now) {
        long days = Math.max(0, Duration.between(bulletin.releasedAt(), now).toDays());
        return new Part("age", tenths(AGE * Math.min(1, days / FULL_AGE_DAYS)), "released %d days ago".formatted(days));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
