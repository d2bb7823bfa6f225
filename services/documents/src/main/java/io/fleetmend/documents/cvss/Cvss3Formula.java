package io.fleetmend.documents.cvss;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/** CVSS v3.0 and v3.1, specification documents, section 7 (and appendix A of v3.1: its roundup). */
final class Cvss3Formula {
    private static final BigDecimal MOST_IMPACT = new BigDecimal("0.915");
    private static final Weights WEIGHTS = new Weights("""
            AV:N=0.85 AV:A=0.62 AV:L=0.55 AV:P=0.2 AC:L=0.77 AC:H=0.44 UI:N=0.85 UI:R=0.62 \
            PR:N=0.85 PR:L=0.62 PR:H=0.27 CHANGED:N=0.85 CHANGED:L=0.68 CHANGED:H=0.5 \
            C:H=0.56 C:L=0.22 C:N=0 I:H=0.56 I:L=0.22 I:N=0 A:H=0.56 A:L=0.22 A:N=0 \
            E:F=0.97 E:P=0.94 E:U=0.91 RL:W=0.97 RL:T=0.96 RL:O=0.95 RC:R=0.96 RC:U=0.92 \
            CR:H=1.5 CR:L=0.5 IR:H=1.5 IR:L=0.5 AR:H=1.5 AR:L=0.5""");

    private final CvssVector vector;

    private Cvss3Formula(CvssVector vector) {
        this.vector = vector;
    }

    static CvssScores scores(CvssVector vector) {
        Cvss3Formula formula = new Cvss3Formula(vector);
        BigDecimal base = formula.base();
        return new CvssScores(base, formula.inTime(base), formula.environmental());
    }

    private BigDecimal base() {
        BigDecimal lost = ONE.subtract(kept("C", ONE).multiply(kept("I", ONE)).multiply(kept("A", ONE)));
        boolean changed = vector.value("S").equals("C");
        BigDecimal impact = changed ? changedImpact(lost, lost, 15) : new BigDecimal("6.42").multiply(lost);
        return together(impact, exploitability(vector::value, changed), changed);
    }

    private BigDecimal environmental() {
        BigDecimal lost = ONE.subtract(modifiedKept("C", "CR")
                        .multiply(modifiedKept("I", "IR"))
                        .multiply(modifiedKept("A", "AR")))
                .min(MOST_IMPACT);
        boolean changed = vector.modified("S").equals("C");
        BigDecimal impact;
        if (!changed) {
            impact = new BigDecimal("6.42").multiply(lost);
        } else if (vector.version() == CvssVersion.V3_0) {
            impact = changedImpact(lost, lost, 15);
        } else {
            impact = changedImpact(lost, lost.multiply(new BigDecimal("0.9731")), 13);
        }
        return inTime(together(impact, exploitability(vector::modified, changed), changed));
    }

    private static BigDecimal changedImpact(BigDecimal lost, BigDecimal corrected, int power) {
        return new BigDecimal("7.52")
                .multiply(lost.subtract(new BigDecimal("0.029")))
                .subtract(new BigDecimal("3.25")
                        .multiply(corrected.subtract(new BigDecimal("0.02")).pow(power)));
    }

    private static BigDecimal exploitability(UnaryOperator<String> value, boolean changed) {
        return new BigDecimal("8.22")
                .multiply(WEIGHTS.of("AV", value.apply("AV")))
                .multiply(WEIGHTS.of("AC", value.apply("AC")))
                .multiply(WEIGHTS.of(changed ? "CHANGED" : "PR", value.apply("PR")))
                .multiply(WEIGHTS.of("UI", value.apply("UI")));
    }

    private BigDecimal together(BigDecimal impact, BigDecimal exploitability, boolean changed) {
        if (impact.signum() <= 0) {
            return new BigDecimal("0.0");
        }
        BigDecimal sum = impact.add(exploitability);
        return roundUp((changed ? sum.multiply(new BigDecimal("1.08")) : sum).min(BigDecimal.TEN));
    }

    private BigDecimal inTime(BigDecimal score) {
        return roundUp(score.multiply(WEIGHTS.of("E", vector.value("E")))
                .multiply(WEIGHTS.of("RL", vector.value("RL")))
                .multiply(WEIGHTS.of("RC", vector.value("RC"))));
    }

    private BigDecimal kept(String metric, BigDecimal requirement) {
        return ONE.subtract(WEIGHTS.of(metric, vector.value(metric)).multiply(requirement));
    }

    private BigDecimal modifiedKept(String metric, String requirement) {
        return ONE.subtract(WEIGHTS.of(metric, vector.modified(metric))
                .multiply(WEIGHTS.of(requirement, vector.value(requirement))));
    }

    /** v3.1 drops what lies beyond the fifth decimal first. */
    private BigDecimal roundUp(BigDecimal score) {
        BigDecimal exact = vector.version() == CvssVersion.V3_1 ? score.setScale(5, RoundingMode.HALF_UP) : score;
        return exact.setScale(1, RoundingMode.CEILING);
    }
}
