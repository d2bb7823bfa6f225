package io.fleetmend.contracts.finding.v1;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What rules need to know of a bulletin.
 *
 * @param knownExploited some vulnerability of it is in CISA's catalogue
 * @param epss the highest score of its vulnerabilities; null when none has one
 */
public record BulletinSummary(
        BulletinId bulletin,
        String title,
        Severity severity,
        boolean knownExploited,
        @Nullable Double epss,
        Instant releasedAt) {}
