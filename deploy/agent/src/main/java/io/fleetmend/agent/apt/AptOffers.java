package io.fleetmend.agent.apt;

import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The version apt would choose for a package, the owner's pins obeyed ({@code apt-cache policy}). */
record AptOffers(Map<String, String> candidates) {
    static AptOffers of(Apt apt, List<InstalledPackage> packages, StepLog steps) throws Setback {
        if (packages.isEmpty()) {
            return new AptOffers(Map.of());
        }
        List<String> command = new ArrayList<>(List.of("apt-cache", "policy"));
        packages.forEach(installed -> command.add(qualified(installed)));
        Root.Result result = steps.record("candidates", () -> apt.root().run(command), Root.Result::exitCode);
        if (!result.succeeded()) {
            throw AptWords.setback(result, Reason.PACKAGE_MANAGER_FAILED);
        }
        return parse(result.output());
    }

    static AptOffers parse(String policy) {
        Map<String, String> candidates = new HashMap<>();
        String name = "";
        for (String line : policy.lines().toList()) {
            if (!line.startsWith(" ") && line.endsWith(":")) {
                name = line.substring(0, line.length() - 1);
            } else if (line.startsWith("  Candidate: ") && !line.endsWith("(none)")) {
                candidates.put(name, line.substring("  Candidate: ".length()).strip());
            }
        }
        return new AptOffers(candidates);
    }

    Optional<String> candidate(InstalledPackage installed) {
        String qualified = candidates.get(qualified(installed));
        return Optional.ofNullable(qualified == null ? candidates.get(installed.name()) : qualified);
    }

    /** How apt's command line names the very package, also where several architectures are installed. */
    static String qualified(InstalledPackage installed) {
        return qualified(installed.name(), installed.architecture());
    }

    static String qualified(String name, String architecture) {
        return architecture.isEmpty() || architecture.equals("all") ? name : name + ":" + architecture;
    }
}
