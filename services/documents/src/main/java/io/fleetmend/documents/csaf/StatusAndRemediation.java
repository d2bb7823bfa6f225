package io.fleetmend.documents.csaf;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which remediation fits a product of which status: table 2 of section 3.2.4.14.1 of CSAF 2.1. */
enum StatusAndRemediation {
    ALLOWED,
    DISCOURAGED,
    PROHIBITED;

    /** Of affected, not affected, fixed, under investigation and unknown: + allowed, o discouraged, - prohibited. */
    private static final Map<String, String> TABLE = Map.of(
            "workaround", "+--oo",
            "mitigation", "+--oo",
            "vendor_fix", "+--oo",
            "optional_patch", "-+o++",
            "none_available", "+--++",
            "fix_planned", "+o-oo",
            "no_fix_planned", "+o-++");

    private static final List<Set<String>> GROUPS = List.of(
            Set.of("first_affected", "known_affected", "last_affected"),
            Set.of("known_not_affected"),
            Set.of("first_fixed", "fixed"),
            Set.of("under_investigation"),
            Set.of("unknown"));

    static StatusAndRemediation of(String status, String remediation) {
        for (int group = 0; group < GROUPS.size(); group++) {
            if (GROUPS.get(group).contains(status)) {
                return switch (TABLE.getOrDefault(remediation, "+++++").charAt(group)) {
                    case '-' -> PROHIBITED;
                    case 'o' -> DISCOURAGED;
                    default -> ALLOWED;
                };
            }
        }
        return ALLOWED;
    }
}
