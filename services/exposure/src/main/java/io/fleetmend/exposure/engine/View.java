package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the engine knows, to read. */
public final class View {
    private static final Comparator<Bulletin> OLDEST_RELEASE_FIRST = Comparator.comparing(
                    (Bulletin bulletin) -> bulletin.facts().releasedAt())
            .thenComparing(bulletin -> bulletin.id().value());

    private final Catalogue catalogue;
    private final Fleet fleet;
    private final Bulletins bulletins;
    private final Judge judge;
    private final Measure measure;
    private final Reach reach;
    private final Explaining explaining;

    View(Catalogue catalogue, Fleet fleet, Bulletins bulletins, Judge judge, Measure measure, Reach reach) {
        this.catalogue = catalogue;
        this.fleet = fleet;
        this.bulletins = bulletins;
        this.judge = judge;
        this.measure = measure;
        this.reach = reach;
        this.explaining = new Explaining(catalogue, judge, measure);
    }

    /** The same knowledge, asked from the bulletin. */
    public Reach reach() {
        return reach;
    }

    public Optional<Endpoint> endpoint(EndpointId id) {
        return Optional.ofNullable(fleet.find(id));
    }

    public Optional<Customer> customer(CustomerId id) {
        return Optional.ofNullable(fleet.find(id));
    }

    public Collection<Customer> customers() {
        return fleet.customers();
    }

    public Optional<Bulletin> bulletin(BulletinId id) {
        return Optional.ofNullable(bulletins.find(id));
    }

    /** Open findings of an endpoint by its newest inventory, oldest release first. */
    public List<MissingUpdate> missing(Endpoint endpoint) {
        Map<Bulletin, List<Integer>> missing =
                judge.missingOn(endpoint.evidence().installed());
        return missing.keySet().stream()
                .sorted(OLDEST_RELEASE_FIRST)
                .map(bulletin -> missingUpdate(bulletin, missing.getOrDefault(bulletin, List.of())))
                .toList();
    }

    private MissingUpdate missingUpdate(Bulletin bulletin, List<Integer> on) {
        Remedies remedies = Remedies.of(bulletin, on, catalogue, judge);
        return new MissingUpdate(bulletin.summary(), remedies.packages(), remedies.held());
    }

    /** What of the endpoint's newest inventory some bulletin leaves open, by package name. */
    public List<OpenSoftware> open(Endpoint endpoint) {
        List<OpenSoftware> open = new ArrayList<>();
        for (int id : endpoint.evidence().installed()) {
            Verdict verdict = catalogue.verdict(id);
            if (verdict.missing().length + verdict.unknown().length > 0) {
                open.add(open(id, verdict));
            }
        }
        open.sort(Comparator.comparing((OpenSoftware one) -> one.software().name())
                .thenComparing(one -> one.software().architecture()));
        return open;
    }

    private OpenSoftware open(int id, Verdict verdict) {
        List<Bulletin> missing = Arrays.stream(verdict.missing())
                .distinct() // a bulletin may state two fixes for one source package
                .sorted(OLDEST_RELEASE_FIRST)
                .toList();
        @Nullable
        String target = missing.stream()
                .map(bulletin -> judge.closing(id, bulletin))
                .filter(Objects::nonNull)
                .map(offer -> offer.version().toString())
                .findFirst()
                .orElse(null);
        return new OpenSoftware(catalogue.entry(id).software(), missing, List.of(verdict.unknown()), target);
    }

    /** Names of installed packages whose version cannot be read, sorted. */
    public List<String> unreadable(Endpoint endpoint) {
        Set<String> names = new TreeSet<>();
        for (int id : endpoint.evidence().installed()) {
            Entry entry = catalogue.entry(id);
            if (!entry.isReadable()) {
                names.add(entry.software().name());
            }
        }
        return List.copyOf(names);
    }

    /** Why the endpoint's release cannot be relied on now, if it cannot. */
    public Optional<String> distrust(Endpoint endpoint, Instant now) {
        return measure.distrust(endpoint, now);
    }

    /** Every pair of the endpoint that is applicable, by bulletin id. */
    public List<Pair> pairs(Endpoint endpoint, Instant now) {
        Measure.Reliance reliance = measure.reliance(endpoint, now);
        @Nullable String distrust = distrust(endpoint, now).orElse(null);
        if (reliance == Measure.Reliance.NO_EVIDENCE) {
            return bulletins.all().stream()
                    .sorted(Comparator.comparing(bulletin -> bulletin.id().value()))
                    .map(bulletin -> pair(endpoint, bulletin, FindingState.UNKNOWN, Remedies.NONE, distrust))
                    .toList();
        }
        Marks marks = new Marks();
        judge.mark(endpoint.evidence(), marks);
        Map<Bulletin, List<Integer>> missing =
                judge.missingOn(endpoint.evidence().installed());
        List<Pair> pairs = new ArrayList<>(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            Bulletin bulletin = marks.bulletin(i);
            List<Integer> on = missing.getOrDefault(bulletin, List.of());
            FindingState state = Measure.state(marks.mark(i), bulletin, endpoint, now, reliance);
            pairs.add(pair(endpoint, bulletin, state, Remedies.of(bulletin, on, catalogue, judge), distrust));
        }
        pairs.sort(Comparator.comparing(pair -> pair.bulletin().bulletin().value()));
        return pairs;
    }

    private static Pair pair(
            Endpoint endpoint, Bulletin bulletin, FindingState state, Remedies remedies, @Nullable String distrust) {
        var summary = bulletin.summary();
        return new Pair(
                endpoint,
                summary,
                bulletin.provenance(),
                state,
                remedies,
                Deadlines.of(summary, endpoint.customer().policy()),
                distrust);
    }

    /** Why the bulletin is in its state on the endpoint, the ones that do not concern it included. */
    public Explanation explain(Endpoint endpoint, Bulletin bulletin, Instant now) {
        return explaining.of(endpoint, bulletin, now);
    }

    /** The bulletins that evidence leaves open: missing, awaiting a restart, or not known to be neither. */
    public Set<Bulletin> open(Evidence evidence) {
        return judge.open(evidence, new Marks());
    }

    /** The bulletins of which the evidence says that they are missing. */
    public Set<Bulletin> missing(Evidence evidence) {
        return judge.missingOn(evidence.installed()).keySet();
    }

    /** On how many of the customer's endpoints each bulletin is missing and not excepted. */
    public Map<Bulletin, Long> missingCounts(Customer customer, Instant now) {
        Map<Bulletin, Long> counts = new LinkedHashMap<>();
        for (Endpoint endpoint : customer.endpoints()) {
            missing(endpoint.evidence()).stream()
                    .filter(bulletin -> customer.exceptions().until(bulletin, endpoint, now) == null)
                    .forEach(bulletin -> counts.merge(bulletin, 1L, Long::sum));
        }
        return counts;
    }

    public Compliance measure(Customer customer, Instant now) {
        return measure.of(customer, now);
    }

    /** The same of one endpoint, which is then in one of the three by itself. */
    public Compliance measure(Endpoint endpoint, Instant now) {
        return measure.of(endpoint, now);
    }

    /** The same where somebody may have this software; nothing that was never seen before is counted. */
    public int countMissing(List<Software> installed, Marks marks) {
        marks.clear();
        for (Software software : installed) {
            int id = catalogue.idOf(software);
            if (id >= 0) {
                marks.raise(catalogue.missing()[id], Marks.MISSING);
            }
        }
        return marks.size();
    }

    /** What would be closed on the endpoint if this software, by its number, went away. */
    public Set<Bulletin> closedWithout(Endpoint endpoint, int software) {
        return judge.closed(new int[] {software}, endpoint.inventory());
    }

    /** Whether anything is missing on this software, by its number. */
    public boolean isMissingOn(int software) {
        return catalogue.missing()[software] != Verdict.NONE;
    }

    /** What is installed on an endpoint. */
    public List<Software> installed(Endpoint endpoint) {
        return Arrays.stream(endpoint.evidence().installed())
                .mapToObj(id -> catalogue.entry(id).software())
                .toList();
    }

    /** How many bulletins are missing on an endpoint: the kernel of everything, allocating nothing. */
    public int countMissing(Endpoint endpoint, Marks marks) {
        marks.clear();
        endpoint.inventory().markMissing(catalogue.missing(), marks);
        return marks.size();
    }

    /**
     * The pairs that are missing at these customers, the most urgent first: the least time to the deadline, what is overdue before
     * anything; then what is known to be exploited, the severity, the score.
     */
    public List<MissingPair> worst(Collection<Customer> customers, int most, Instant now) {
        PairCounts counts = new PairCounts(reach, fleet, judge, measure, now);
        return new WorstPairs(bulletins.releaseOrder(), counts, now).of(customers, most);
    }
}
