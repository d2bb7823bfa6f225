package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.scheduler.database.Texts;

/** A whole inventory, before anybody believes it. What versions say is not judged here: an unreadable one is a fact too. */
final class InventoryCheck {
    private static final int LONGEST = 255;
    private static final int MOST_PACKAGES = 100_000;

    private InventoryCheck() {}

    static void check(InventoryReport report) {
        OperatingSystem os = Texts.required("os", report.os());
        Texts.filled("os.distribution", os.distribution(), LONGEST);
        Texts.required("os.versionId", os.versionId());
        Texts.filled("os.prettyName", os.prettyName(), LONGEST);
        Texts.filled("os.architecture", os.architecture(), LONGEST);
        Texts.required(
                "restart.requirement",
                Texts.required("restart", report.restart()).requirement());
        Texts.required("sources", report.sources());
        Texts.required("collectedAt", report.collectedAt());
        Texts.filled("hostname", report.hostname(), LONGEST);
        if (report.packages().size() > MOST_PACKAGES) {
            throw new IllegalArgumentException("packages must have at most %d entries, but had %d"
                    .formatted(MOST_PACKAGES, report.packages().size()));
        }
        for (int i = 0; i < report.packages().size(); i++) {
            InstalledPackage installed = report.packages().get(i);
            try {
                check(installed);
            } catch (IllegalArgumentException e) {
                // written for the one that is wrong only: there may be thousands
                throw new IllegalArgumentException("packages[%d].%s".formatted(i, e.getMessage()), e);
            }
        }
    }

    private static void check(InstalledPackage installed) {
        Texts.filled("name", installed.name(), LONGEST);
        Texts.filled("architecture", installed.architecture(), LONGEST);
        Texts.required("version", installed.version());
        Texts.filled("sourceName", installed.sourceName(), LONGEST);
        Texts.required("sourceVersion", installed.sourceVersion());
        Texts.required("state", installed.state());
    }
}
