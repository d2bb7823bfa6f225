package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import io.fleetmend.versions.scheme.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds in the security pocket. What ingest tells as bulletins, advisories and its own for updates without one, speaks of source
 * versions; a binary-only rebuild has the source version of a package long installed while its binary version is newer, so it is a
 * bulletin of its own here, without a stated severity.
 */
public final class SecurityUpdates {
    public static final String POCKET = "security";
    /** Only Debian and its children rebuild without a new source version. */
    private static final Order DEBIAN = Order.of("debian");

    private static final String FEED = "security-pocket";

    private SecurityUpdates() {}

    /** Whether there is anything that a bulletin on source versions cannot say. */
    public static boolean hasRebuild(UpdatePublishedV1 update) {
        return update.pocket().equals(POCKET) && update.packages().stream().anyMatch(SecurityUpdates::isRebuild);
    }

    /** Named by the newest rebuild, so that the next one is another bulletin. */
    public static BulletinId idOf(UpdatePublishedV1 update) {
        String newest = update.packages().stream()
                .filter(SecurityUpdates::isRebuild)
                .map(BinaryPackage::version)
                .reduce(SecurityUpdates::higher)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s %s has no rebuild".formatted(update.release(), update.sourcePackage())));
        return BulletinId.ofSecurityArchive(update.release(), update.sourcePackage(), newest);
    }

    /** The bulletin for the rebuilds that no fix of a higher source version supersedes; null when there are none left. */
    static @Nullable BulletinFacts rebuilds(
            UpdatePublishedV1 update, Instant releasedAt, @Nullable Version highestFix) {
        Map<BulletinFacts.Binary, String> fixed = new HashMap<>();
        for (BinaryPackage offered : update.packages()) {
            if (isRebuild(offered) && !isSuperseded(offered, highestFix)) {
                fixed.merge(
                        new BulletinFacts.Binary(offered.name(), offered.architecture()),
                        offered.version(),
                        SecurityUpdates::higher);
            }
        }
        if (fixed.isEmpty()) {
            return null;
        }
        return new BulletinFacts(
                idOf(update),
                "%s - rebuilt in the security archive".formatted(update.sourcePackage()),
                Severity.NOT_STATED,
                releasedAt,
                FEED,
                List.of(),
                List.of(),
                List.of(new BulletinFacts.BinaryFix(update.release(), update.sourcePackage(), fixed)));
    }

    private static boolean isSuperseded(BinaryPackage offered, @Nullable Version highestFix) {
        Version source = DEBIAN.read(offered.sourceVersion());
        return highestFix != null && source != null && source.compareTo(highestFix) < 0;
    }

    /** A binary-only rebuild: the source version with {@code +bN} behind it. */
    private static boolean isRebuild(BinaryPackage offered) {
        String version = offered.version();
        int plus = version.lastIndexOf("+b");
        return plus > 0
                && offered.sourceVersion().equals(version.substring(0, plus))
                && version.length() > plus + 2
                && version.chars().skip(plus + 2L).allMatch(Character::isDigit);
    }

    private static String higher(String one, String other) {
        Version a = DEBIAN.read(one);
        Version b = DEBIAN.read(other);
        return a == null || (b != null && b.compareTo(a) > 0) ? other : one;
    }
}
