package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import io.fleetmend.versions.DebVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the security pocket offers and no advisory speaks of is a bulletin of its own, without a stated severity: an update whose
 * advisory is late, and a rebuild, whose source version is that of a package long installed while its binary version is newer.
 */
final class SecurityUpdates {
    static final String POCKET = "security";
    static final String FEED = "security-pocket";

    private SecurityUpdates() {}

    static BulletinId idOf(UpdatePublishedV1 update) {
        DebVersion highest = null;
        for (BinaryPackage offered : update.packages()) {
            DebVersion version = Versions.readable(isRebuild(offered) ? offered.version() : offered.sourceVersion());
            highest = version != null && (highest == null || version.compareTo(highest) > 0) ? version : highest;
        }
        return new BulletinId("%s:%s:%s".formatted(update.release(), update.sourcePackage(), highest));
    }

    /**
     * The bulletin for what {@code highestFix}, the highest version that an advisory calls fixed, does not cover; null when it covers
     * all.
     */
    static @Nullable BulletinFacts unadvised(
            UpdatePublishedV1 update, Instant releasedAt, @Nullable DebVersion highestFix) {
        Map<BulletinFacts.Binary, String> fixed = new HashMap<>();
        for (BinaryPackage offered : update.packages()) {
            if (!isAdvised(offered, highestFix)) {
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
                "Security update of %s without an advisory".formatted(update.sourcePackage()),
                Severity.NOT_STATED,
                releasedAt,
                FEED,
                List.of(),
                List.of(),
                List.of(new BulletinFacts.BinaryFix(update.release(), update.sourcePackage(), fixed)));
    }

    private static boolean isAdvised(BinaryPackage offered, @Nullable DebVersion highestFix) {
        DebVersion source = Versions.readable(offered.sourceVersion());
        if (highestFix == null || source == null) {
            return false;
        }
        int order = source.compareTo(highestFix);
        return order < 0 || (order == 0 && !isRebuild(offered));
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
        DebVersion a = Versions.readable(one);
        DebVersion b = Versions.readable(other);
        return a == null || (b != null && b.compareTo(a) > 0) ? other : one;
    }
}
