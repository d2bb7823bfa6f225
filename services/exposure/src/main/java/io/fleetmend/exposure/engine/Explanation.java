package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.exposure.engine.BulletinFacts.Binary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a bulletin concerns an endpoint, or does not.
 *
 * @param state the pair's, {@code NOT_APPLICABLE} included
 * @param reason the one thing that decided it
 * @param exceptedUntil null unless the state is {@code EXCEPTED}
 * @param claims all that the bulletin says of versions
 */
public record Explanation(
        FindingState state, Reason reason, @Nullable Instant exceptedUntil, List<Claim> claims) {
    public Explanation {
        claims = List.copyOf(claims);
    }

    /** What can decide. */
    public enum Reason {
        BELOW_FIX,
        AT_FIX,
        /** The customer signed not to update. */
        EXCEPTED,
        /** Fixed, but what was there before may still run. */
        OLD_CODE_MAY_RUN,
        /** Fixed, and the endpoint cannot tell whether what was there before still runs. */
        RESTART_UNKNOWN,
        FIX_UNREADABLE,
        INSTALLED_UNREADABLE,
        INTERRUPTED,
        /** At the fix, but a feed of the release cannot be relied on now: there may be another fix. */
        FEEDS_LACKING,
        EVIDENCE_STALE,
        NO_EVIDENCE,
        /** None of the packages is installed. */
        NOT_INSTALLED,
        /** Only kernels are, that neither run nor will. */
        RETIRED_KERNEL,
        /** The bulletin names fixes, none for the endpoint's release. */
        OTHER_RELEASE,
        /** The bulletin names no fix for any release. */
        NO_FIX,
        /** The vendor took the bulletin back. */
        WITHDRAWN,
        /** The bulletin is of an ecosystem whose versions are not judged. */
        NOT_JUDGED
    }

    /**
     * What a bulletin says of a source package, or of one binary package of it, in a release: lower versions are affected.
     *
     * @param binary null where versions of the source package are meant
     * @param compared what of the endpoint it was compared with; empty where it has no such package, or is of another release
     */
    public record Claim(
            String release,
            String sourcePackage,
            @Nullable Binary binary,
            String fixedVersion,
            List<Compared> compared) {
        public Claim {
            compared = List.copyOf(compared);
        }
    }

    /**
     * @param installed false for what was taken away and may still run
     * @param counts false for a kernel that neither runs nor will and that nobody offers anything newer for
     */
    public record Compared(Software software, Comparison comparison, boolean installed, boolean counts) {}
}
