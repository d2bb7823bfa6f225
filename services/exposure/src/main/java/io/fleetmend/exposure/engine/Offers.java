package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.versions.scheme.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the package manager would install: of all that the pockets of a release offer, the highest version of each package. No pocket
 * is preferred, since all of them stand at the same priority on an endpoint: a point release supersedes the security pocket.
 */
final class Offers {
    private static final Comparator<Offer> HIGHEST_FIRST =
            Comparator.comparing(Offer::version).reversed();

    private final Map<Origin, List<Offer>> byOrigin = new HashMap<>();
    private final Map<Place, List<Offer>> byPlace = new HashMap<>();

    private record Origin(String release, String pocket, String sourcePackage) {}

    private record Place(String release, String name, String architecture) {}

    /** Replaces what the pocket offered for the source package; answers the names of the packages whose offers changed. */
    Set<String> replace(UpdatePublishedV1 update) {
        Origin origin = new Origin(update.release(), update.pocket(), update.sourcePackage());
        List<Offer> fresh = offers(update);
        List<Offer> old = fresh.isEmpty() ? byOrigin.remove(origin) : byOrigin.put(origin, fresh);
        Set<String> names = new LinkedHashSet<>();
        if (old != null) {
            for (Offer offer : old) {
                place(update.release(), offer).remove(offer);
                names.add(offer.name());
            }
        }
        for (Offer offer : fresh) {
            List<Offer> others = place(update.release(), offer);
            others.add(offer);
            others.sort(HIGHEST_FIRST);
            names.add(offer.name());
        }
        return names;
    }

    private static List<Offer> offers(UpdatePublishedV1 update) {
        Order order = Order.of(update.release());
        List<Offer> offers = new ArrayList<>();
        for (UpdatePublishedV1.BinaryPackage offered : update.packages()) {
            Version version = order.read(offered.version());
            Version sourceVersion = order.read(offered.sourceVersion());
            // one that cannot be read cannot be known to close anything, so it is no way out of a finding
            if (version != null && sourceVersion != null) {
                offers.add(new Offer(
                        offered.name(), offered.architecture(), version, update.sourcePackage(), sourceVersion));
            }
        }
        return offers;
    }

    private List<Offer> place(String release, Offer offer) {
        return byPlace.computeIfAbsent(
                new Place(release, offer.name(), offer.architecture()), key -> new ArrayList<>(1));
    }

    /** What would be installed over the software; null when nothing newer is offered, or its own version cannot be read. */
    @Nullable
    Offer candidate(Entry installed) {
        Software software = installed.software();
        Offer own = highest(software.release(), software.name(), software.countedAs());
        Offer any = software.isNative() ? highest(software.release(), software.name(), "all") : null;
        Offer best = own == null || (any != null && any.version().compareTo(own.version()) > 0) ? any : own;
        Version version = installed.version();
        return best != null && version != null && best.version().compareTo(version) > 0 ? best : null;
    }

    private @Nullable Offer highest(String release, String name, String architecture) {
        List<Offer> offers = byPlace.get(new Place(release, name, architecture));
        return offers == null || offers.isEmpty() ? null : offers.getFirst();
    }
}
