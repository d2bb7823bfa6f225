package io.fleetmend.ingest.statement;

import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Exploitation;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.TechnicalImpact;
import io.fleetmend.documents.cvss.CheckedScore;
import io.fleetmend.documents.model.Vulnerability;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How bad one statement says that a vulnerability is.
 *
 * @param cvss of the newest version that it states, the highest; null for none
 * @param decision CISA's decision points; null for none, and for words that CISA does not use
 */
record Rating(@Nullable Cvss cvss, @Nullable Decision decision) {
    private static final List<String> OLDEST_FIRST = List.of("2.0", "3.0", "3.1", "4.0");

    record Cvss(String version, double base, String vector) {}

    record Decision(
            Exploitation exploitation,
            boolean automatable,
            TechnicalImpact technicalImpact,
            @Nullable Instant at) {}

    /** Null for what says neither. */
    static @Nullable Rating of(Vulnerability said) {
        Cvss cvss = said.scores().stream()
                .map(Rating::cvss)
                .filter(Objects::nonNull)
                .max(Comparator.comparing((Cvss one) -> OLDEST_FIRST.indexOf(one.version()))
                        .thenComparing(Cvss::base))
                .orElse(null);
        Decision decision = said.decision() == null ? null : decision(said.decision());
        return cvss == null && decision == null ? null : new Rating(cvss, decision);
    }

    /** By its vector alone where no number is stated beside it. */
    private static @Nullable Cvss cvss(Vulnerability.Score score) {
        Double base =
                score.base() == null ? CheckedScore.of(score.vector(), null).computed() : score.base();
        return base == null || !OLDEST_FIRST.contains(score.version())
                ? null
                : new Cvss(score.version(), base, score.vector());
    }

    private static @Nullable Decision decision(Vulnerability.Decision said) {
        Exploitation exploitation = word(Exploitation.values(), said.exploitation());
        TechnicalImpact impact = word(TechnicalImpact.values(), said.technicalImpact());
        String automatable = said.automatable().toLowerCase(Locale.ROOT);
        boolean isKnown = automatable.equals("yes") || automatable.equals("no");
        return exploitation == null || impact == null || !isKnown
                ? null
                : new Decision(exploitation, automatable.equals("yes"), impact, said.at());
    }

    private static <E extends Enum<E>> @Nullable E word(E[] words, String said) {
        for (E word : words) {
            if (word.name().equalsIgnoreCase(said)) {
                return word;
            }
        }
        return null;
    }
}
