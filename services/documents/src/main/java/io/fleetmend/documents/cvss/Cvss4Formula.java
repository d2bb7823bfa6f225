package io.fleetmend.documents.cvss;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CVSS v4.0, specification document, section 8.2: the score of the macro vector, less the mean share of the way to the next lower one
 * in each equivalence class that the vector stands below the most severe of its own.
 */
final class Cvss4Formula {
    private static final List<String> IMPACTS = List.of("VC", "VI", "VA", "SC", "SI", "SA");
    /** Values by falling severity. */
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("AV", "NALP"),
            Map.entry("PR", "NLH"),
            Map.entry("UI", "NPA"),
            Map.entry("AC", "LH"),
            Map.entry("AT", "NP"),
            Map.entry("VC", "HLN"),
            Map.entry("VI", "HLN"),
            Map.entry("VA", "HLN"),
            Map.entry("SC", "SHLN"),
            Map.entry("SI", "SHLN"),
            Map.entry("SA", "SHLN"),
            Map.entry("CR", "HML"),
            Map.entry("IR", "HML"),
            Map.entry("AR", "HML"));
    /** The most severe vectors of each class, and how many steps it has. */
    private static final Map<String, Class4> CLASSES = classes();

    private record Class4(int steps, List<Map<String, String>> mostSevere) {}

    private final CvssVector vector;
    private final Cvss4MacroVector macro;
    private final int tenths;

    private Cvss4Formula(CvssVector vector) {
        this.vector = vector;
        this.macro = Cvss4MacroVector.of(this::value);
        this.tenths = Objects.requireNonNull(Cvss4MacroScores.tenths(macro.toString()), macro::toString);
    }

    static BigDecimal score(CvssVector vector) {
        return new Cvss4Formula(vector).score();
    }

    /** With the modified values, and the worst case of what is not defined. */
    private String value(String metric) {
        if (metric.equals("E")) {
            return vector.value("E").equals("X") ? "A" : vector.value("E");
        }
        if (metric.endsWith("R") && metric.length() == 2 && "CIA".indexOf(metric.charAt(0)) >= 0) {
            return vector.value(metric).equals("X") ? "H" : vector.value(metric);
        }
        return vector.modified(metric);
    }

    private BigDecimal score() {
        if (IMPACTS.stream().allMatch(metric -> value(metric).equals("N"))) {
            return new BigDecimal("0.0");
        }
        List<BigDecimal> shares = Stream.of(
                        share("1" + macro.eq1(), next(1, 0, 0, 0, 0, 0)),
                        share("2" + macro.eq2(), next(0, 1, 0, 0, 0, 0)),
                        share("36" + macro.eq3() + macro.eq6(), nextOfImpact()),
                        share("4" + macro.eq4(), next(0, 0, 0, 1, 0, 0)),
                        share("5", next(0, 0, 0, 0, 1, 0)))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal score = BigDecimal.valueOf(tenths);
        if (!shares.isEmpty()) {
            score = score.subtract(shares.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(shares.size()), MathContext.DECIMAL64));
        }
        // thirds and sevenths leave a trace beyond the tenth decimal; what is halfway must still be halfway
        return score.setScale(10, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(100))
                .setScale(0, RoundingMode.HALF_UP)
                .movePointLeft(1)
                .setScale(1, RoundingMode.UNNECESSARY);
    }

    /** Null where no lower macro vector exists. */
    private @Nullable BigDecimal share(String name, @Nullable Integer next) {
        if (next == null) {
            return null;
        }
        Class4 members = Objects.requireNonNull(CLASSES.get(name), name);
        return BigDecimal.valueOf((long) (tenths - next) * distance(members))
                .divide(BigDecimal.valueOf(members.steps), MathContext.DECIMAL64);
    }

    /** Steps below the first of the most severe vectors that the vector is nowhere more severe than. */
    private int distance(Class4 members) {
        for (Map<String, String> mostSevere : members.mostSevere) {
            List<Integer> steps = new ArrayList<>();
            mostSevere.forEach((metric, value) -> steps.add(level(metric, value(metric)) - level(metric, value)));
            if (steps.stream().allMatch(step -> step >= 0)) {
                return steps.stream().mapToInt(Integer::intValue).sum();
            }
        }
        throw new IllegalStateException("no most severe vector covers " + vector);
    }

    private static int level(String metric, String value) {
        return Objects.requireNonNull(LEVELS.get(metric), metric).indexOf(value);
    }

    private @Nullable Integer next(int eq1, int eq2, int eq3, int eq4, int eq5, int eq6) {
        return Cvss4MacroScores.tenths(new Cvss4MacroVector(
                        macro.eq1() + eq1,
                        macro.eq2() + eq2,
                        macro.eq3() + eq3,
                        macro.eq4() + eq4,
                        macro.eq5() + eq5,
                        macro.eq6() + eq6)
                .toString());
    }

    /** Impact and requirements fall together: the less severe step of the two where both can. */
    private @Nullable Integer nextOfImpact() {
        Integer lowerImpact = next(0, 0, 1, 0, 0, 0);
        Integer lowerRequirement = next(0, 0, 0, 0, 0, 1);
        if (macro.eq3() == 0 && macro.eq6() == 0 && lowerImpact != null && lowerRequirement != null) {
            return Math.max(lowerImpact, lowerRequirement);
        }
        return macro.eq3() == 1 && macro.eq6() == 0 ? lowerRequirement : lowerImpact;
    }

    private static Map<String, Class4> classes() {
        Map<String, Class4> classes = new HashMap<>();
        classes.put("10", of(1, "AV:N/PR:N/UI:N"));
        classes.put("11", of(4, "AV:A/PR:N/UI:N", "AV:N/PR:L/UI:N", "AV:N/PR:N/UI:P"));
        classes.put("12", of(5, "AV:P/PR:N/UI:N", "AV:A/PR:L/UI:P"));
        classes.put("20", of(1, "AC:L/AT:N"));
        classes.put("21", of(2, "AC:H/AT:N", "AC:L/AT:P"));
        classes.put("3600", of(7, "VC:H/VI:H/VA:H/CR:H/IR:H/AR:H"));
        classes.put("3601", of(6, "VC:H/VI:H/VA:L/CR:M/IR:M/AR:H", "VC:H/VI:H/VA:H/CR:M/IR:M/AR:M"));
        classes.put("3610", of(8, "VC:L/VI:H/VA:H/CR:H/IR:H/AR:H", "VC:H/VI:L/VA:H/CR:H/IR:H/AR:H"));
        classes.put(
                "3611",
                of(
                        8,
                        "VC:L/VI:H/VA:L/CR:H/IR:M/AR:H",
                        "VC:L/VI:H/VA:H/CR:H/IR:M/AR:M",
                        "VC:H/VI:L/VA:H/CR:M/IR:H/AR:M",
                        "VC:H/VI:L/VA:L/CR:M/IR:H/AR:H",
                        "VC:L/VI:L/VA:H/CR:H/IR:H/AR:M"));
        classes.put("3621", of(10, "VC:L/VI:L/VA:L/CR:H/IR:H/AR:H"));
        classes.put("40", of(6, "SC:H/SI:S/SA:S"));
        classes.put("41", of(5, "SC:H/SI:H/SA:H"));
        classes.put("42", of(4, "SC:L/SI:L/SA:L"));
        classes.put("5", new Class4(1, List.of(Map.of())));
        return Map.copyOf(classes);
    }

    private static Class4 of(int steps, String... mostSevere) {
        return new Class4(
                steps,
                Stream.of(mostSevere)
                        .map(vector -> {
                            Map<String, String> metrics = new HashMap<>();
                            for (String metric : vector.split("/")) {
                                metrics.put(metric.substring(0, 2), metric.substring(3));
                            }
                            return Map.copyOf(metrics);
                        })
                        .toList());
    }
}
