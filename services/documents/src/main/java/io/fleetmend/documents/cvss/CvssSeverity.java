package io.fleetmend.documents.cvss;

import java.math.BigDecimal;

/** The qualitative rating of v3 and v4; v2 has none of its own, and NVD rates it without {@link #NONE} and {@link #CRITICAL}. */
public enum CvssSeverity {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public static CvssSeverity of(BigDecimal score) {
        double value = score.doubleValue();
        return value >= 9 ? CRITICAL : value >= 7 ? HIGH : value >= 4 ? MEDIUM : value > 0 ? LOW : NONE;
    }
}
