package io.fleetmend.match;

import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * rpm says of a source's version all but the epoch, and a package may have another epoch than its source. The one that bears the source's
 * name has the same.
 */
final class SourceEpochs {
    /** Makes the version unreadable, so that nothing is concluded from it. */
    private static final String UNKNOWN = "of an unknown epoch: ";

    private final Map<String, String> byName = new HashMap<>();

    private SourceEpochs(List<Installed> packages) {
        packages.forEach(
                each -> byName.putIfAbsent(each.item().name(), epoch(each.item().version())));
    }

    static Inventory statedIn(Inventory inventory) {
        SourceEpochs epochs = new SourceEpochs(inventory.packages());
        return new Inventory(
                inventory.release(),
                inventory.types(),
                inventory.packages().stream().map(epochs::with).toList(),
                inventory.doubts());
    }

    private Installed with(Installed installed) {
        InstalledPackage item = installed.item();
        if (!installed.sourceStated() || item.sourceVersion().contains(":")) {
            return installed;
        }
        String own = epoch(item.version());
        String epoch = byName.getOrDefault(item.sourceName(), own.matches("(0+:)?") ? own : UNKNOWN);
        return Installed.of(
                item.name(),
                item.architecture(),
                item.version(),
                item.sourceName(),
                epoch + item.sourceVersion(),
                installed.stream());
    }

    /** With its colon; empty without any. */
    private static String epoch(String version) {
        return version.substring(0, version.indexOf(':') + 1);
    }
}
