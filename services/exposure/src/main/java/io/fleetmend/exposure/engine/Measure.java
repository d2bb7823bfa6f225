package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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

    /** For many endpoints at one moment: each release's feeds are asked about once. */
    Reliances reliances(Instant now) {
        return new Reliances(now);
    }

    final class Reliances {
        private final Instant now;
        private final Map<String, Boolean> trusted = new HashMap<>();

        private Reliances(Instant now) {
            this.now = now;
        }

        Reliance of(Endpoint endpoint) {
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
    }

    private Duration staleAfter(Customer customer) {
        PolicyChangedV1 policy = customer.policy();
        return policy == null ? trust.evidence() : policy.staleAfter();
    }

    /** The state of a pair by what the endpoint's evidence says of the bulletin. */
    static FindingState state(byte mark, Bulletin bulletin, Endpoint endpoint, Instant now, Reliance reliance) {
        boolean excepted =
                mark == Marks.MISSING && endpoint.customer().exceptions().until(bulletin, endpoint, now) != null;
        return relied(excepted ? FindingState.EXCEPTED : Marks.state(mark), reliance);
    }

    /** What a state derived from evidence counts as now. */
    static FindingState relied(FindingState derived, Reliance reliance) {
        return switch (reliance) {
            case FULL -> derived;
            case FEEDS_LACKING -> derived == FindingState.PROTECTED ? FindingState.UNKNOWN : derived;
            case EVIDENCE_STALE, NO_EVIDENCE -> FindingState.UNKNOWN;
        };
    }

    Compliance of(Endpoint endpoint, Instant now) {
        return of(List.of(endpoint), now);
    }

    Compliance of(Customer customer, Instant now) {
        return of(customer.endpoints(), now);
    }

    private Compliance of(Collection<Endpoint> endpoints, Instant now) {
        Tally tally = new Tally();
        Marks marks = new Marks();
        Reliances reliances = reliances(now);
        for (Endpoint endpoint : endpoints) {
            Reliance reliance = reliances.of(endpoint);
            if (reliance == Reliance.NO_EVIDENCE) {
                tally.addUnknown(bulletins.all().size());
            } else {
                tally.add(standing(endpoint, marks, now), reliance, now);
                tally.evidence(endpoint.evidenceAt());
            }
        }
        return tally.compliance();
    }

    Standing standing(Endpoint endpoint, Marks marks, Instant now) {
        unmeasured.settle(endpoint);
        Standing known = endpoint.standing();
        if (known != null && known.holds(endpoint.customer(), now)) {
            return known;
        }
        Standing derived = derive(endpoint, marks, now);
        endpoint.standing(derived);
        return derived;
    }

    private Standing derive(Endpoint endpoint, Marks marks, Instant now) {
        PolicyChangedV1 policy = endpoint.customer().policy();
        CustomerExceptions exceptions = endpoint.customer().exceptions();
        judge.mark(endpoint.evidence(), marks);
        int[] counts = new int[Marks.MISSING + 1];
        int excepted = 0;
        Instant exceptedUntil = null;
        Instant deadline = null;
        for (int i = 0; i < marks.size(); i++) {
            byte mark = marks.mark(i);
            Bulletin bulletin = marks.bulletin(i);
            Instant until = mark == Marks.MISSING ? exceptions.until(bulletin, endpoint, now) : null;
            if (until != null) {
                excepted++;
                exceptedUntil = earlier(exceptedUntil, until);
            } else {
                counts[mark]++;
                boolean open = mark == Marks.MISSING || mark == Marks.AWAITING;
                deadline = open ? earlier(deadline, Deadlines.of(bulletin.summary(), policy)) : deadline;
            }
        }
        return new Standing(
                counts[Marks.PROTECTED],
                counts[Marks.AWAITING],
                counts[Marks.MISSING],
                excepted,
                counts[Marks.UNKNOWN],
                hasUnreadable(endpoint),
                deadline,
                policy,
                exceptions,
                exceptedUntil);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
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
            count(relied(FindingState.EXCEPTED, reliance), standing.excepted());
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
