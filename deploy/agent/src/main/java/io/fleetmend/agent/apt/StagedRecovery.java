package io.fleetmend.agent.apt;

import io.fleetmend.agent.inventory.DebianInventory;
import io.fleetmend.agent.packages.Archive;
import io.fleetmend.agent.packages.Plan;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Heals what a power cut in the middle of dpkg left. The usual recipe ({@code --configure -a}, {@code -f install}) gives up on a
 * package that was cut while unpacking ("very bad inconsistent state"): it has to be unpacked again from its archive first.
 */
final class StagedRecovery {
    /** Each round mends at least one package or changes nothing; chains longer than this were never seen. */
    private static final int ROUNDS = 8;

    private final Apt apt;
    private final StepLog steps;

    StagedRecovery(Apt apt, StepLog steps) {
        this.apt = apt;
        this.steps = steps;
    }

    /** @return the last stage's result: finishing the plan */
    Root.Result run(Plan plan, List<Archive> archives) {
        apt.dpkg("recover: configure", steps, List.of("--configure", "-a"));
        for (int round = 0; round < ROUNDS; round++) {
            List<String> files = unpackAgain(archives);
            if (files.isEmpty()) {
                break;
            }
            List<String> unpack = new ArrayList<>(List.of("--unpack"));
            unpack.addAll(files);
            apt.dpkg("recover: unpack again", steps, unpack);
            apt.dpkg("recover: configure", steps, List.of("--configure", "-a"));
        }
        Root.Result fixed = apt.get("recover: fix dependencies", steps, List.of("--no-download", "-f", "install"));
        apt.dpkg("recover: configure", steps, List.of("--configure", "-a"));
        if (plan.changesNothing()) {
            return fixed;
        }
        List<String> finish = new ArrayList<>(List.of("--no-download", "install"));
        finish.addAll(Planner.exactly(plan.wanted()));
        return apt.get("recover: finish", steps, finish);
    }

    private List<String> unpackAgain(List<Archive> archives) {
        List<String> files = new ArrayList<>();
        for (InstalledPackage broken : DebianInventory.packages(apt.root())) {
            if (broken.state() == PackageState.HALF_INSTALLED) {
                archive(broken, archives).ifPresent(files::add);
            }
        }
        return files;
    }

    /** apt names archives {@code name_version_arch.deb}, the version's colon escaped; which version was being unpacked dpkg no longer says. */
    private Optional<String> archive(InstalledPackage broken, List<Archive> archives) {
        return archives.stream()
                .filter(archive -> archive.file().startsWith(broken.name() + "_"))
                .filter(archive -> archive.file().endsWith("_" + broken.architecture() + ".deb")
                        || archive.file().endsWith("_all.deb"))
                .filter(archive -> ArchiveFolder.isIntact(apt.root(), archive))
                .map(archive -> Apt.ARCHIVES + "/" + archive.file())
                .findFirst();
    }
}
