package io.fleetmend.contracts.inventory.v1;

import java.util.List;

/**
 * What still runs old code after an update.
 *
 * @param requirement the widest thing that must be restarted
 * @param processes names of processes that have deleted libraries mapped, sorted, no duplicates
 * @param runningKernel as {@code uname -r} says
 * @param newestKernel the newest installed one; equal to the running one, or empty where none is installed (a container)
 */
public record RestartState(Requirement requirement, List<String> processes, String runningKernel, String newestKernel) {
    public RestartState {
        processes = List.copyOf(processes);
    }

    /** CSAF 2.0 section 3.2.3.12.5 (restart_required), as far as an endpoint can observe it. */
    public enum Requirement {
        NONE,
        SERVICE,
        MACHINE,
        UNKNOWN
    }
}
