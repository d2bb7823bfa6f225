package io.fleetmend.bench;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Reach;
import io.fleetmend.exposure.engine.Software;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * K3: from a bulletin to the exact set of endpoints and the counts of every customer. The real bulletins that are missing anywhere, and an
 * outbreak in each product that machines began with: its newest version is the fix.
 */
final class BlastRadius {
    private static final int OUTBREAKS = 1_000;
    private static final int CHECKED = 3;

    private final Consumer<Figure> tell;
    private final GrownFleet fleet;
    private final Engine engine;
    private long found;

    BlastRadius(Consumer<Figure> tell, GrownFleet fleet) {
        this.tell = tell;
        this.fleet = fleet;
        this.engine = fleet.engine;
    }

    private record Taken(double set, double withCounts, long affected) {}

    void run(RealDebian real) {
        List<Bulletin> missing = real.bulletins().stream()
                .map(facts -> engine.view().bulletin(facts.id()))
                .flatMap(Optional::stream)
                .filter(bulletin -> engine.view().reach().endpointCount(bulletin) > 0)
                .toList();
        ask(missing); // warm
        tell("real bulletin", ask(missing));
        outbreaks(real);
    }

    private List<Taken> ask(List<Bulletin> bulletins) {
        return bulletins.stream().map(this::ask).toList();
    }

    private Taken ask(Bulletin bulletin) {
        Reach reach = engine.view().reach();
        long start = Stopwatch.cpuNanos();
        long affected = reach.endpointCount(bulletin);
        long set = Stopwatch.cpuNanos();
        found += reach.countsMissing(bulletin).total();
        long counted = Stopwatch.cpuNanos();
        return new Taken((set - start) / 1e3, (counted - set) / 1e3, affected);
    }

    private void outbreaks(RealDebian real) {
        List<Product> products = real.machines().stream()
                .flatMap(List::stream)
                .distinct()
                .map(name -> real.products().get(name))
                .filter(product -> product != null && product.software().size() > 1)
                .toList();
        Random random = new Random(3);
        List<Taken> taken = new ArrayList<>();
        double[] published = new double[OUTBREAKS];
        for (int i = -OUTBREAKS / 4; i < OUTBREAKS; i++) {
            BulletinFacts facts = outbreak(i, products.get(random.nextInt(products.size())));
            long start = Stopwatch.cpuNanos();
            engine.publish(facts);
            double micros = (Stopwatch.cpuNanos() - start) / 1e3;
            Bulletin bulletin = engine.view().bulletin(facts.id()).orElseThrow();
            Taken one = ask(bulletin);
            if (i >= 0) {
                published[i] = micros;
                taken.add(one);
            }
            if (i >= 0 && i < CHECKED) {
                check(facts, one.affected());
            }
            engine.withdraw(facts.id());
            engine.takeChangedBulletins();
        }
        tellPercentiles("outbreak takes effect", published);
        tell("outbreak", taken);
        perAffected(taken);
    }

    private static BulletinFacts outbreak(int number, Product product) {
        Software newest = product.software().getLast();
        return new BulletinFacts(
                new BulletinId("OUTBREAK-" + number),
                "outbreak in " + newest.sourcePackage(),
                Severity.CRITICAL,
                GrownFleet.NOW,
                "advisories",
                List.of(),
                List.of(new BulletinFacts.SourceFix(
                        RealDebian.RELEASE, newest.sourcePackage(), newest.sourceVersion())),
                List.of());
    }

    /** The set by an index is the set by looking at everybody. */
    private void check(BulletinFacts facts, long affected) {
        Set<Endpoint> exposed = new HashSet<>();
        for (Endpoint endpoint : fleet.endpoints) {
            if (engine.view().missing(endpoint.evidence()).stream()
                    .anyMatch(bulletin -> bulletin.id().equals(facts.id()))) {
                exposed.add(endpoint);
            }
        }
        if (exposed.size() != affected) {
            throw new IllegalStateException("%s affects %d endpoints, but the index says %d"
                    .formatted(facts.title(), exposed.size(), affected));
        }
    }

    private void tell(String what, List<Taken> taken) {
        tellPercentiles(
                what + " to endpoints", taken.stream().mapToDouble(Taken::set).toArray());
        tellPercentiles(
                what + " with counts",
                taken.stream().mapToDouble(Taken::withCounts).toArray());
        tell.accept(new Figure(
                "K3",
                what + " affects on average",
                taken.stream().mapToLong(Taken::affected).average().orElse(0),
                "endpoints",
                taken.size()));
    }

    /** The tenth that affects the most against the tenth in the middle: cost follows the affected. */
    private void perAffected(List<Taken> taken) {
        List<Taken> sorted =
                taken.stream().sorted(Comparator.comparingLong(Taken::affected)).toList();
        int tenth = sorted.size() / 10;
        for (int from : List.of(0, 5 * tenth, 9 * tenth)) {
            List<Taken> part = sorted.subList(from, from + tenth);
            long affected =
                    (long) part.stream().mapToLong(Taken::affected).average().orElse(0);
            tell.accept(new Figure(
                    "K3",
                    "set and counts where %d are affected".formatted(affected),
                    part.stream().mapToDouble(Taken::withCounts).average().orElse(0),
                    "µs",
                    tenth));
        }
    }

    private void tellPercentiles(String figure, double[] micros) {
        for (int percent : List.of(50, 99)) {
            tell.accept(new Figure(
                    "K3",
                    "%s p%d".formatted(figure, percent),
                    Stopwatch.percentile(micros, percent),
                    "µs",
                    micros.length));
        }
    }
}
