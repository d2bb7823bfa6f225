package io.fleetmend.documents.cvss;

import java.util.List;
import java.util.function.UnaryOperator;

/** The six equivalence classes of a v4.0 vector: specification document, section 8.2. */
record Cvss4MacroVector(int eq1, int eq2, int eq3, int eq4, int eq5, int eq6) {

    static Cvss4MacroVector of(UnaryOperator<String> value) {
        return new Cvss4MacroVector(eq1(value), eq2(value), eq3(value), eq4(value), eq5(value), eq6(value));
    }

    private static int eq1(UnaryOperator<String> value) {
        boolean network = value.apply("AV").equals("N");
        boolean noPrivileges = value.apply("PR").equals("N");
        boolean noUser = value.apply("UI").equals("N");
        if (network && noPrivileges && noUser) {
            return 0;
        }
        return (network || noPrivileges || noUser) && !value.apply("AV").equals("P") ? 1 : 2;
    }

    private static int eq2(UnaryOperator<String> value) {
        return value.apply("AC").equals("L") && value.apply("AT").equals("N") ? 0 : 1;
    }

    private static int eq3(UnaryOperator<String> value) {
        if (value.apply("VC").equals("H") && value.apply("VI").equals("H")) {
            return 0;
        }
        return List.of("VC", "VI", "VA").stream()
                        .anyMatch(metric -> value.apply(metric).equals("H"))
                ? 1
                : 2;
    }

    private static int eq4(UnaryOperator<String> value) {
        if (value.apply("SI").equals("S") || value.apply("SA").equals("S")) {
            return 0;
        }
        return List.of("SC", "SI", "SA").stream()
                        .anyMatch(metric -> value.apply(metric).equals("H"))
                ? 1
                : 2;
    }

    private static int eq5(UnaryOperator<String> value) {
        return "APU".indexOf(value.apply("E"));
    }

    private static int eq6(UnaryOperator<String> value) {
        boolean high = List.of("C", "I", "A").stream()
                .anyMatch(part -> value.apply(part + "R").equals("H")
                        && value.apply("V" + part).equals("H"));
        return high ? 0 : 1;
    }

    @Override
    public String toString() {
        return "" + eq1 + eq2 + eq3 + eq4 + eq5 + eq6;
    }
}
