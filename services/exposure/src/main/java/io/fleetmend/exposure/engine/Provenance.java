package io.fleetmend.exposure.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where what is known of a bulletin comes from.
 *
 * @param feed the source it was read from
 * @param firstSeenAt when it was first read
 * @param exploited the vulnerability that is in CISA's catalogue; null when none is
 * @param likeliest the vulnerability whose EPSS score is the bulletin's; null when none has one
 */
public record Provenance(
        String feed,
        Instant firstSeenAt,
        @Nullable String exploited,
        @Nullable String likeliest) {}
