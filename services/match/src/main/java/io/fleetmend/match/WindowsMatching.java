package io.fleetmend.match;

import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.match.windows.KbDefinitions;
import io.fleetmend.match.windows.KbUpdates;
import io.fleetmend.match.windows.SystemInfo;
import io.fleetmend.match.windows.WindowsProduct;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A Windows endpoint: an update is installed or not, there is no version to compare. */
final class WindowsMatching {
    private WindowsMatching() {}

    static List<Finding> match(SystemInfo info, Path folder, Consumer<String> refused) throws IOException {
        WindowsProduct product = WindowsProduct.of(info)
                .orElseThrow(() -> new BadMatchException("nothing can be said of %s %s for %s: it is no known Windows"
                        .formatted(info.name(), info.version(), info.architecture())));
        KbUpdates updates =
                KbDefinitions.read(folder, List.of(product), refused).of(product);
        if (updates.isEmpty()) {
            throw new BadMatchException(
                    "%s must hold microsoft/kb-definitions-*.zip with updates of %s, or nothing can be said of it"
                            .formatted(folder.toAbsolutePath(), product.name()));
        }
        return findings(product, info, updates);
    }

    static List<Finding> findings(WindowsProduct product, SystemInfo info, KbUpdates updates) {
        List<Finding> findings = new ArrayList<>();
        updates.open(info.updates())
                .forEach((update, vulnerabilities) -> findings.add(new Finding(
                        product.name(),
                        info.version(),
                        update,
                        FindingState.MISSING.name(),
                        info.name(),
                        List.of(update),
                        List.copyOf(vulnerabilities),
                        true)));
        if (!updates.withoutUpdate().isEmpty()) {
            findings.add(new Finding(
                    product.name(),
                    info.version(),
                    null,
                    FindingState.UNKNOWN.name(),
                    info.name(),
                    List.of(),
                    List.copyOf(updates.withoutUpdate()),
                    false));
        }
        return findings;
    }
}
