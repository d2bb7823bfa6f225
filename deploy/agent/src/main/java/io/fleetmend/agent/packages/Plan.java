package io.fleetmend.agent.packages;

import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What exactly an attempt will install.
 *
 * @param wanted installed packages below the minimum the job names, with the exact version the package manager will give them
 * @param together everything that changes with them, them included
 * @param unmet wanted ones that stay as they are, each with its reason
 */
public record Plan(List<Update> wanted, List<Update> together, List<Unmet> unmet) {
    public Plan {
        wanted = List.copyOf(wanted);
        together = List.copyOf(together);
        unmet = List.copyOf(unmet);
    }

    /** @param from empty for a new package that another one needs now */
    public record Update(String name, String architecture, String from, String to) {}

    /** A package that the job names and that this endpoint will not update now. */
    public record Unmet(MinimumVersion wanted, Reason reason, String detail) {}

    public boolean changesNothing() {
        return wanted.isEmpty();
    }

    public String unmetDetails() {
        return unmet.stream().map(Unmet::detail).collect(Collectors.joining("; "));
    }
}
