package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts pairs and endpoints. An endpoint is unknown while anything about it is (no evidence or too old, a feed of its release that
 * cannot be relied on, a version that cannot be read), else overdue while something open is past its deadline, else compliant.
 */
final class Measure {
    private final Judge judge;
    private final Catalogue catalogue;
    private final Bulletins bulletins;
    private final Feeds feeds;
    private final Unmeasured unmeasured;
    private final Trust trust;

    Measure(Judge judge, Catalogue catalogue, Bulletins bulletins, Feeds feeds, Unmeasured unmeasured, Trust trust) {
        this.judge = judge;
        this.catalogue = catalogue;
        this.bulletins = bulletins;
        this.feeds = feeds;
        this.unmeasured = unmeasured;
        this.trust = trust;
    }

    /** How far what is known of an endpoint can be relied on now. */
    enum Reliance {
        FULL,
        /** Something published may not be known: what seems protected is unknown. */
        FEEDS_LACKING,
        /** The endpoint may have changed: everything that concerns it is unknown. */
        EVIDENCE_STALE,
        /** There is nothing to derive anything from: every bulletin is unknown. */
        NO_EVIDENCE
    }

    Reliance reliance(Endpoint endpoint, Instant now) {
        Instant at = endpoint.evidenceAt();
        if (at == null) {
            return Reliance.NO_EVIDENCE;
        }
        if (at.plus(staleAfter(endpoint.customer())).isBefore(now)) {
            return Reliance.EVIDENCE_STALE;
        }
        return distrust(endpoint, now).isPresent() ? Reliance.FEEDS_LACKING : Reliance.FULL;
    }

    Optional<String> distrust(Endpoint endpoint, Instant now) {
        return feeds.distrust(endpoint.release(), now, trust.feeds());
    }

    private Duration staleAfter(Customer customer) {
        PolicyChangedV1 policy = customer.policy();
        return policy == null ? trust.evidence() : policy.staleAfter();
    }

    /** What a state derived from evidence counts as now. */
    static FindingState relied(FindingState derived, Reliance reliance) {
        return switch (reliance) {
            case FULL -> derived;
            case FEEDS_LACKING -> derived == FindingState.PROTECTED ? FindingState.UNKNOWN : derived;
            case EVIDENCE_STALE, NO_EVIDENCE -> FindingState.UNKNOWN;
        };
    }

    Compliance of(Customer customer, Instant now) {
        Tally tally = new Tally();
        Marks marks = new Marks();
        Map<String, Boolean> trusted = new HashMap<>();
        for (Endpoint endpoint : customer.endpoints()) {
            Reliance reliance = reliance(endpoint, now, trusted);
            if (reliance == Reliance.NO_EVIDENCE) {
                tally.addUnknown(bulletins.all().size());
            } else {
                tally.add(standing(endpoint, marks), reliance, now);
                tally.evidence(endpoint.evidenceAt());
            }
        }
        return tally.compliance();
    }

    private Reliance reliance(Endpoint endpoint, Instant now, Map<String, Boolean> trusted) {
        Instant at = endpoint.evidenceAt();
        String release = endpoint.release();
        boolean plain = at != null
                && release != null
                && !at.plus(staleAfter(endpoint.customer())).isBefore(now);
        if (!plain) {
            return reliance(endpoint, now);
        }
        boolean isTrusted = trusted.computeIfAbsent(
                release, key -> feeds.distrust(key, now, trust.feeds()).isEmpty());
        return isTrusted ? Reliance.FULL : Reliance.FEEDS_LACKING;
    }

    Standing standing(Endpoint endpoint, Marks marks) {
        PolicyChangedV1 policy = endpoint.customer().policy();
        unmeasured.settle(endpoint);
        Standing known = endpoint.standing();
        if (known != null && known.policy() == policy) {
            return known;
        }
        Standing derived = derive(endpoint, policy, marks);
        endpoint.standing(derived);
        return derived;
    }

    private Standing derive(Endpoint endpoint, @Nullable PolicyChangedV1 policy, Marks marks) {
        judge.mark(endpoint.evidence(), marks);
        int[] counts = new int[Marks.MISSING + 1];
        Instant earliest = null;
        for (int i = 0; i < marks.size(); i++) {
            byte mark = marks.mark(i);
            counts[mark]++;
            if (mark == Marks.MISSING || mark == Marks.AWAITING) {
                Instant deadline = Deadlines.of(marks.bulletin(i).summary(), policy);
                earliest = deadline != null && (earliest == null || deadline.isBefore(earliest)) ? deadline : earliest;
            }
        }
        return new Standing(
                counts[Marks.PROTECTED],
                counts[Marks.AWAITING],
                counts[Marks.MISSING],
                counts[Marks.UNKNOWN],
                hasUnreadable(endpoint),
                earliest,
                policy);
    }

    private boolean hasUnreadable(Endpoint endpoint) {
        for (int id : endpoint.evidence().installed()) {
            if (!catalogue.entry(id).isReadable()) {
                return true;
            }
        }
        return false;
    }

    /** Sums endpoints. */
    private static final class Tally {
        private final Map<FindingState, Long> pairs = new EnumMap<>(FindingState.class);
        private long compliant;
        private long overdue;
        private long unknown;
        private @Nullable Instant oldest;

        Tally() {
            for (FindingState state : FindingState.values()) {
                if (state != FindingState.NOT_APPLICABLE) {
                    pairs.put(state, 0L);
                }
            }
        }

        void addUnknown(int bulletins) {
            count(FindingState.UNKNOWN, bulletins);
            unknown++;
        }

        void add(Standing standing, Reliance reliance, Instant now) {
            count(relied(FindingState.PROTECTED, reliance), standing.isProtected());
            count(relied(FindingState.AWAITING_REBOOT, reliance), standing.awaiting());
            count(relied(FindingState.MISSING, reliance), standing.missing());
            count(FindingState.UNKNOWN, standing.unknown());
            Instant deadline = standing.earliestDeadline();
            if (reliance != Reliance.FULL || standing.unknown() > 0 || standing.unreadable()) {
                unknown++;
            } else if (deadline != null && !deadline.isAfter(now)) {
                overdue++;
            } else {
                compliant++;
            }
        }

        void evidence(@Nullable Instant at) {
            oldest = oldest == null || (at != null && at.isBefore(oldest)) ? at : oldest;
        }

        private void count(FindingState state, long number) {
            pairs.merge(state, number, Long::sum);
        }

        Compliance compliance() {
            long total = compliant + overdue + unknown;
            return new Compliance(
                    pairs, new ComplianceMeasuredV1.Endpoints(total, compliant, overdue, unknown), oldest);
        }
    }
}
