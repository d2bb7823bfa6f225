package io.fleetmend.documents.cvss;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Complete Guide to CVSS v2.0, section 3.2. */
final class Cvss2Formula {
    private static final List<String> TEMPORAL = List.of("E", "RL", "RC");
    private static final List<String> ENVIRONMENTAL = List.of("CDP", "TD", "CR", "IR", "AR");
    private static final Weights WEIGHTS = new Weights("""
            AV:L=0.395 AV:A=0.646 AV:N=1 AC:H=0.35 AC:M=0.61 AC:L=0.71 Au:M=0.45 Au:S=0.56 Au:N=0.704 \
            C:N=0 C:P=0.275 C:C=0.660 I:N=0 I:P=0.275 I:C=0.660 A:N=0 A:P=0.275 A:C=0.660 \
            E:U=0.85 E:POC=0.9 E:F=0.95 RL:OF=0.87 RL:TF=0.9 RL:W=0.95 RC:UC=0.9 RC:UR=0.95 \
            CDP:N=0 CDP:L=0.1 CDP:LM=0.3 CDP:MH=0.4 CDP:H=0.5 CDP:ND=0 TD:N=0 TD:L=0.25 TD:M=0.75 \
            CR:L=0.5 CR:H=1.51 IR:L=0.5 IR:H=1.51 AR:L=0.5 AR:H=1.51""");

    private Cvss2Formula() {}

    static CvssScores scores(CvssVector vector) {
        BigDecimal base = base(vector, impact(vector, ONE, ONE, ONE));
        return new CvssScores(
                base,
                vector.defines(TEMPORAL) ? temporal(vector, base) : null,
                vector.defines(ENVIRONMENTAL) ? environmental(vector) : null);
    }

    private static @Nullable BigDecimal environmental(CvssVector vector) {
        BigDecimal impact = impact(vector, weight(vector, "CR"), weight(vector, "IR"), weight(vector, "AR"))
                .min(BigDecimal.TEN);
        BigDecimal temporal = temporal(vector, base(vector, impact));
        return rounded(temporal.add(BigDecimal.TEN.subtract(temporal).multiply(weight(vector, "CDP")))
                .multiply(weight(vector, "TD")));
    }

    private static BigDecimal impact(CvssVector vector, BigDecimal c, BigDecimal i, BigDecimal a) {
        BigDecimal kept = ONE.subtract(weight(vector, "C").multiply(c))
                .multiply(ONE.subtract(weight(vector, "I").multiply(i)))
                .multiply(ONE.subtract(weight(vector, "A").multiply(a)));
        return new BigDecimal("10.41").multiply(ONE.subtract(kept));
    }

    private static BigDecimal base(CvssVector vector, BigDecimal impact) {
        if (impact.signum() == 0) {
            return rounded(BigDecimal.ZERO);
        }
        BigDecimal exploitability = new BigDecimal("20")
                .multiply(weight(vector, "AV"))
                .multiply(weight(vector, "AC"))
                .multiply(weight(vector, "Au"));
        return rounded(new BigDecimal("0.6")
                .multiply(impact)
                .add(new BigDecimal("0.4").multiply(exploitability))
                .subtract(new BigDecimal("1.5"))
                .multiply(new BigDecimal("1.176")));
    }

    private static BigDecimal temporal(CvssVector vector, BigDecimal base) {
        return rounded(base.multiply(weight(vector, "E"))
                .multiply(weight(vector, "RL"))
                .multiply(weight(vector, "RC")));
    }

    private static BigDecimal weight(CvssVector vector, String metric) {
        return WEIGHTS.of(metric, vector.value(metric));
    }

    /** Low requirements can lead the formula below zero; the scale ends there. */
    private static BigDecimal rounded(BigDecimal score) {
        return score.max(BigDecimal.ZERO).setScale(1, RoundingMode.HALF_UP);
    }
}
