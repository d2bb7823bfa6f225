package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Cvss;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where what is known of a bulletin comes from.
 *
 * @param feed the source it was read from
 * @param firstSeenAt when it was first read
 * @param exploited the vulnerability that is in CISA's catalogue; null when none is
 * @param likeliest the vulnerability whose EPSS score is the bulletin's; null when none has one
 * @param cvss the highest base score of its vulnerabilities; null when none has one
 * @param decision the gravest of CISA's decisions on its vulnerabilities; null when there is none
 */
public record Provenance(
        String feed,
        Instant firstSeenAt,
        @Nullable String exploited,
        @Nullable String likeliest,
        @Nullable OfCvss cvss,
        @Nullable OfDecision decision) {
    public record OfCvss(String vulnerability, Cvss cvss) {}

    public record OfDecision(String vulnerability, Decision decision) {}
}
