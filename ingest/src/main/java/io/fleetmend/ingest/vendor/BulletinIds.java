package io.fleetmend.ingest.vendor;

import io.fleetmend.contracts.BulletinId;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Under which id a bulletin is published. Several feeds speak of the same advisory, and most have records that are called after CVEs; only
 * one feed may state the bulletin with a given id, so all others get the feed's name in front.
 */
final class BulletinIds {
    private static final Map<String, Pattern> OWN = Map.of(
            "microsoft-bulletins", Pattern.compile("MS\\d{2}-\\d{3}"),
            "redhat-csaf", Pattern.compile("RH[SBE]A-\\d{4}:\\d{1,6}"),
            "almalinux-osv", Pattern.compile("AL[SBE]A-\\d{4}:\\d{1,6}"),
            "rocky-osv", Pattern.compile("R[LX][SBE]A-\\d{4}:\\d{1,6}"),
            "suse-csaf", Pattern.compile("(open)?SUSE-[A-Z]{2}-\\d{4}:\\d{1,6}-\\d{1,3}"),
            "cisco-csaf", Pattern.compile("cisco-sa-[A-Za-z0-9_-]{1,150}"),
            "cisa-csaf", Pattern.compile("(ICSM?A|VA)-\\d{2}-\\d{3}-\\d{2}"),
            "amazon-alas", Pattern.compile("ALAS\\d{0,4}[A-Z0-9.-]{0,40}-\\d{4}-\\d{1,6}"),
            "arch-avg", Pattern.compile("AVG-\\d{1,6}"));
    private static final Pattern NONE = Pattern.compile("(?!)");

    private final String feed;
    private final Pattern own;

    BulletinIds(String feed) {
        this.feed = feed;
        this.own = OWN.getOrDefault(feed, NONE);
    }

    /** @throws IllegalArgumentException for an id that is none */
    BulletinId published(String vendorId) {
        return new BulletinId(own.matcher(vendorId).matches() ? vendorId : feed + ":" + vendorId);
    }
}
