package io.fleetmend.agent.apply;

import io.fleetmend.agent.packages.Plan;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobReport.Change;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt went, by the inventory after it. The package manager's complaint only explains what the inventory shows: an exit code
 * of 0 proves nothing, and one of 100 spoils nothing that is installed.
 */
record Conclusion(
        Outcome outcome, @Nullable Reason reason, @Nullable String detail) {
    static Conclusion of(Plan plan, InventoryReport after, JournalEntry.@Nullable Complaint complaint) {
        Map<String, InstalledPackage> now = new HashMap<>();
        after.packages().forEach(installed -> now.put(key(installed), installed));
        List<String> missing = new ArrayList<>();
        for (Plan.Update update : plan.wanted()) {
            InstalledPackage installed = now.get(update.name() + ":" + update.architecture());
            // between the plan and now it was one transaction from kept archives: exactly the planned version, or it
            // did not happen
            boolean done = installed != null
                    && installed.version().equals(update.to())
                    && (installed.state() == PackageState.INSTALLED
                            || installed.state() == PackageState.TRIGGERS_PENDING);
            if (!done) {
                missing.add("%s is %s, not %s"
                        .formatted(
                                update.name(),
                                installed == null ? "gone" : installed.version() + " " + installed.state(),
                                update.to()));
            }
        }
        if (!missing.isEmpty()) {
            return complaint == null
                    ? new Conclusion(Outcome.FAILED, Reason.INTERRUPTED, String.join("; ", missing))
                    : new Conclusion(Outcome.FAILED, complaint.reason(), complaint.detail());
        }
        Optional<Plan.Unmet> unmet = plan.unmet().stream().findFirst();
        if (unmet.isPresent()) {
            return new Conclusion(Outcome.FAILED, unmet.get().reason(), plan.unmetDetails());
        }
        return new Conclusion(plan.changesNothing() ? Outcome.NOTHING_TO_DO : Outcome.INSTALLED, null, null);
    }

    /** Every package by name and architecture, with its version. */
    static Map<String, String> versions(InventoryReport inventory) {
        Map<String, String> versions = new HashMap<>();
        inventory.packages().forEach(installed -> versions.put(key(installed), installed.version()));
        return versions;
    }

    static List<Change> changes(Map<String, String> before, InventoryReport after) {
        return after.packages().stream()
                .filter(installed -> !installed.version().equals(before.get(key(installed))))
                .map(installed -> new Change(
                        installed.name(),
                        installed.architecture(),
                        before.getOrDefault(key(installed), ""),
                        installed.version()))
                .sorted(Comparator.comparing(Change::name).thenComparing(Change::architecture))
                .toList();
    }

    private static String key(InstalledPackage installed) {
        return installed.name() + ":" + installed.architecture();
    }
}
