package io.fleetmend.documents.cvss;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The versions, with the metrics and values that each has, in the order in which it writes them. */
public enum CvssVersion {
    V2_0(
            "",
            "AV:L,A,N AC:H,M,L Au:M,S,N C:N,P,C I:N,P,C A:N,P,C",
            "E:U,POC,F,H,ND RL:OF,TF,W,U,ND RC:UC,UR,C,ND CDP:N,L,LM,MH,H,ND TD:N,L,M,H,ND CR:L,M,H,ND IR:L,M,H,ND AR:L,M,H,ND"),
    V3_0("CVSS:3.0", Metrics.BASE_3, Metrics.OPTIONAL_3),
    V3_1("CVSS:3.1", Metrics.BASE_3, Metrics.OPTIONAL_3),
    V4_0(
            "CVSS:4.0",
            "AV:N,A,L,P AC:L,H AT:N,P PR:N,L,H UI:N,P,A VC:H,L,N VI:H,L,N VA:H,L,N SC:H,L,N SI:H,L,N SA:H,L,N",
            "E:X,A,P,U CR:X,H,M,L IR:X,H,M,L AR:X,H,M,L MAV:X,N,A,L,P MAC:X,L,H MAT:X,N,P MPR:X,N,L,H MUI:X,N,P,A"
                    + " MVC:X,H,L,N MVI:X,H,L,N MVA:X,H,L,N MSC:X,H,L,N MSI:X,S,H,L,N MSA:X,S,H,L,N"
                    + " S:X,N,P AU:X,N,Y R:X,A,U,I V:X,D,C RE:X,L,M,H U:X,Clear,Green,Amber,Red");

    private static final class Metrics {
        static final String BASE_3 = "AV:N,A,L,P AC:L,H PR:N,L,H UI:N,R S:U,C C:H,L,N I:H,L,N A:H,L,N";
        static final String OPTIONAL_3 = "E:X,U,P,F,H RL:X,O,T,W,U RC:X,U,R,C CR:X,L,M,H IR:X,L,M,H AR:X,L,M,H"
                + " MAV:X,N,A,L,P MAC:X,L,H MPR:X,N,L,H MUI:X,N,R MS:X,U,C MC:X,H,L,N MI:X,H,L,N MA:X,H,L,N";
    }

    private final String prefix;
    private final Set<String> mandatory;
    private final Map<String, List<String>> metrics;

    CvssVersion(String prefix, String mandatory, String optional) {
        this.prefix = prefix;
        this.mandatory = read(mandatory).keySet();
        this.metrics = read(mandatory + " " + optional);
    }

    private static Map<String, List<String>> read(String text) {
        Map<String, List<String>> metrics = new LinkedHashMap<>();
        for (String metric : text.split(" ")) {
            int colon = metric.indexOf(':');
            metrics.put(
                    metric.substring(0, colon),
                    List.of(metric.substring(colon + 1).split(",")));
        }
        return metrics;
    }

    String prefix() {
        return prefix;
    }

    Set<String> mandatory() {
        return mandatory;
    }

    /** Names and their values. */
    public Map<String, List<String>> metrics() {
        return metrics;
    }

    /** What a metric that is not defined is said to be. */
    String notDefined() {
        return this == V2_0 ? "ND" : "X";
    }
}
