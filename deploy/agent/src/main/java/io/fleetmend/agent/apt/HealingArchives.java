package io.fleetmend.agent.apt;

import io.fleetmend.agent.inventory.DebianInventory;
import io.fleetmend.agent.packages.Archive;
import io.fleetmend.agent.packages.Setback;
import io.fleetmend.agent.packages.StepLog;
import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import java.util.ArrayList;
import java.util.List;

/**
 * What heals a transaction that was interrupted: our own archives are kept, but somebody else's lie elsewhere or nowhere, so the trusted
 * sources are asked for them. Where they have none, or cannot be reached, recovery has to do with what is kept.
 */
final class HealingArchives {
    private HealingArchives() {}

    static List<Archive> fetch(Apt apt, StepLog steps) throws Setback {
        ArchiveFolder.make(apt.root());
        // apt fetches nothing while dpkg has a journal of what was cut
        apt.dpkg("recover: configure", steps, List.of("--configure", "-a"));
        List<String> broken = broken(apt, steps);
        Root.Result listed = apt.get("recover: list archives", steps, repair("--print-uris", broken));
        if (listed.succeeded()) {
            Unauthenticated.refuse(apt.root(), Download.parse(listed.output()));
            apt.get("recover: download", steps, repair("--download-only", broken));
        }
        return ArchiveFolder.seal(apt.root());
    }

    /** Those that must be unpacked again, in the version that is offered now; the owner's holds are kept even so. */
    private static List<String> broken(Apt apt, StepLog steps) throws Setback {
        List<InstalledPackage> broken = DebianInventory.packages(apt.root()).stream()
                .filter(installed -> installed.state() == PackageState.HALF_INSTALLED && !installed.held())
                .toList();
        AptOffers offers = AptOffers.of(apt, broken, steps);
        return broken.stream()
                .flatMap(installed -> offers.candidate(installed).stream()
                        .map(candidate -> AptOffers.qualified(installed) + "=" + candidate))
                .toList();
    }

    private static List<String> repair(String how, List<String> broken) {
        List<String> arguments = new ArrayList<>(List.of("--fix-broken", how, "--reinstall", "install"));
        arguments.addAll(broken);
        return arguments;
    }
}
