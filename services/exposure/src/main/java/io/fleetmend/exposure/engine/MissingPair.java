package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.BulletinSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin at a customer that is missing there.
 *
 * @param endpoints on how many it is missing
 * @param unknown on how many more it is not known
 * @param deadline by the customer's policy; null when none concerns it
 */
public record MissingPair(
        Customer customer,
        BulletinSummary bulletin,
        long endpoints,
        long unknown,
        @Nullable Instant deadline,
        Score score) {}
