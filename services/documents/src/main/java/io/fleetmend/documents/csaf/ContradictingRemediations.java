package io.fleetmend.documents.csaf;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** 6.1.35: the remediations of a product do not exclude each other. */
final class ContradictingRemediations implements CsafTest {

    private static final Set<String> RELIEF = Set.of("workaround", "mitigation");
    private static final Set<String> WITH_RELIEF =
            Set.of("workaround", "mitigation", "vendor_fix", "fix_planned", "no_fix_planned");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Map<String, Set<String>> categories = new HashMap<>();
            for (Place remediation : vulnerability.all("remediations[]")) {
                String category = remediation.text("category");
                for (String product : document.productsOf(remediation)) {
                    Set<String> others = categories.computeIfAbsent(product, id -> new LinkedHashSet<>());
                    others.stream()
                            .filter(other -> !other.equals(category) && !areTogether(category, other))
                            .forEach(other -> failures.add(
                                    remediation, "'%s' and '%s' for '%s'".formatted(category, other, product)));
                    others.add(category);
                }
            }
        }
    }

    private static boolean areTogether(String one, String other) {
        return (RELIEF.contains(one) && WITH_RELIEF.contains(other))
                || (RELIEF.contains(other) && WITH_RELIEF.contains(one));
    }
}
