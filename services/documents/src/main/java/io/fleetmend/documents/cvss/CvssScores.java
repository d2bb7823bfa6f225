package io.fleetmend.documents.cvss;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Scores with one decimal, from 0.0 to 10.0.
 *
 * @param base of v4: of all the metrics that the vector has
 * @param temporal null in v4, and in v2 without temporal metrics
 * @param environmental null in v4, and in v2 without environmental metrics
 */
public record CvssScores(
        BigDecimal base,
        @Nullable BigDecimal temporal,
        @Nullable BigDecimal environmental) {}
