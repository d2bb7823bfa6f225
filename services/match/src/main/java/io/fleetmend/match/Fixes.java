package io.fleetmend.match;

import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.exposure.engine.BulletinFacts.Binary;
import io.fleetmend.exposure.engine.BulletinFacts.BinaryFix;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a vendor's fixed version means for the packages that are installed. */
final class Fixes {
    private static final String NO_ARCHITECTURE = "noarch";

    private final Release release;
    private final Map<String, List<Installed>> byName;
    private final Map<String, List<Installed>> bySource;

    Fixes(Release release, Inventory inventory) {
        this.release = release;
        this.byName = inventory.packages().stream()
                .collect(Collectors.groupingBy(each -> each.item().name()));
        this.bySource = inventory.packages().stream()
                .collect(Collectors.groupingBy(each -> each.item().sourceName()));
    }

    /** Under which name the engine compares a package: by its source, but each rpm by itself. */
    static String track(Release release, Installed installed) {
        InstalledPackage item = installed.item();
        return release.isRpm()
                ? Stream.of(item.name(), installed.stream())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("@"))
                : item.sourceName();
    }

    List<SourceFix> ofSource(String source, String fixed, String title) {
        List<SourceFix> fixes = new ArrayList<>();
        for (Installed installed : bySource.getOrDefault(source, List.of())) {
            String version = fixed(installed, fixed, title);
            if (version != null) {
                fixes.add(new SourceFix(release.id(), track(release, installed), version));
            }
        }
        return fixes;
    }

    /** @param architectures {@code aarch64|x86_64}; null for all */
    List<BinaryFix> ofBinary(String name, String fixed, @Nullable String architectures, String title) {
        List<BinaryFix> fixes = new ArrayList<>();
        for (Installed installed : byName.getOrDefault(name, List.of())) {
            String architecture = installed.item().architecture();
            String version = isFor(architecture, architectures) ? fixed(installed, fixed, title) : null;
            if (version != null) {
                Binary binary = new Binary(name, architecture);
                fixes.add(new BinaryFix(release.id(), track(release, installed), Map.of(binary, version)));
            }
        }
        return fixes;
    }

    private @Nullable String fixed(Installed installed, String fixed, String title) {
        return release.isRpm() ? Modules.fix(installed, fixed, Modules.streams(title), release.scheme()) : fixed;
    }

    /** A package that becomes one for all architectures, or stops to be, replaces the other all the same. */
    private static boolean isFor(String installed, @Nullable String stated) {
        if (stated == null || installed.equals(NO_ARCHITECTURE) || installed.isEmpty()) {
            return true;
        }
        Set<String> all = Set.of(stated.split("\\|"));
        return all.contains(installed) || all.contains(NO_ARCHITECTURE);
    }
}
