package io.fleetmend.documents.cvss;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A base score as it is stated beside its vector, and as the vector's own formula gives it.
 *
 * @param stated null where only the vector is stated
 * @param computed null for a vector that is none
 */
public record CheckedScore(
        @Nullable Double stated, @Nullable Double computed) {
    public static CheckedScore of(String vector, @Nullable Double stated) {
        return new CheckedScore(stated, computed(vector));
    }

    /** A number that its vector does not give; where none is stated, nothing can differ. */
    public boolean differs() {
        return stated != null
                && (computed == null || BigDecimal.valueOf(stated).compareTo(BigDecimal.valueOf(computed)) != 0);
    }

    private static @Nullable Double computed(String vector) {
        try {
            return base(CvssVector.parse(vector)).scores().base().doubleValue();
        } catch (CvssException e) {
            return null;
        }
    }

    /** Version 4 has one score of whatever metrics are there, of which a base score counts the mandatory ones only. */
    private static CvssVector base(CvssVector vector) {
        Map<String, String> metrics = new LinkedHashMap<>(vector.metrics());
        metrics.keySet().retainAll(vector.version().mandatory());
        return new CvssVector(vector.version(), metrics);
    }
}
