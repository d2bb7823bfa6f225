package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bulletins need no decision of their own: wherever one of them is missing, a later one is too, and what closes the later one
 * brings every package of the earlier one to the same version.
 */
public final class Supersedence {
    private static final Comparator<BulletinSummary> EARLIER_FIRST = Comparator.comparing(BulletinSummary::releasedAt)
            .thenComparing(bulletin -> bulletin.bulletin().value());

    private final Map<BulletinId, Integer> endpoints = new HashMap<>();
    private final Map<BulletinId, Set<BulletinId>> later = new HashMap<>();
    private final Map<BulletinId, BulletinSummary> summaries = new HashMap<>();

    private Supersedence() {}

    /**
     * Where a bulletin stands with a customer.
     *
     * @param endpoints on how many it is missing
     * @param supersededBy the newest that installs it along everywhere; null when none does
     */
    public record Standing(int endpoints, @Nullable BulletinId supersededBy) {
        public static final Standing NOWHERE = new Standing(0, null);
    }

    public static Map<BulletinId, Standing> of(Map<EndpointId, List<MissingUpdate>> missing) {
        Supersedence all = new Supersedence();
        missing.values().forEach(all::add);
        Map<BulletinId, Standing> standings = new HashMap<>();
        all.endpoints.forEach((bulletin, count) -> standings.put(bulletin, new Standing(count, all.newest(bulletin))));
        return standings;
    }

    private @Nullable BulletinId newest(BulletinId bulletin) {
        return later.getOrDefault(bulletin, Set.of()).stream()
                .map(summaries::get)
                .filter(Objects::nonNull)
                .max(EARLIER_FIRST)
                .map(BulletinSummary::bulletin)
                .orElse(null);
    }

    private void add(List<MissingUpdate> onOneEndpoint) {
        Map<PackageTarget, List<MissingUpdate>> byPackage = new HashMap<>();
        for (MissingUpdate update : onOneEndpoint) {
            summaries.put(update.bulletin().bulletin(), update.bulletin());
            update.packages()
                    .forEach(target -> byPackage
                            .computeIfAbsent(target, key -> new ArrayList<>())
                            .add(update));
        }
        for (MissingUpdate update : onOneEndpoint) {
            BulletinId id = update.bulletin().bulletin();
            Set<BulletinId> here = bringingItAlong(update, byPackage);
            if (endpoints.merge(id, 1, Integer::sum) == 1) {
                later.put(id, here);
            } else {
                later.getOrDefault(id, Set.of()).retainAll(here);
            }
        }
    }

    private static Set<BulletinId> bringingItAlong(
            MissingUpdate update, Map<PackageTarget, List<MissingUpdate>> byPackage) {
        Set<BulletinId> along = new HashSet<>();
        Set<PackageTarget> wanted = new HashSet<>(update.packages());
        Collection<MissingUpdate> candidates = wanted.isEmpty()
                ? List.of()
                : byPackage.getOrDefault(wanted.iterator().next(), List.of());
        for (MissingUpdate other : candidates) {
            if (EARLIER_FIRST.compare(update.bulletin(), other.bulletin()) < 0
                    && Set.copyOf(other.packages()).containsAll(wanted)) {
                along.add(other.bulletin().bulletin());
            }
        }
        return along;
    }
}
