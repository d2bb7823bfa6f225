package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.PackageTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What closes one bulletin on one endpoint.
 *
 * @param packages what will be installed; empty when nothing installable closes it
 * @param held packages that would, but that the endpoint's owner holds back
 */
public record Remedies(List<PackageTarget> packages, List<String> held) {
    public static final Remedies NONE = new Remedies(List.of(), List.of());

    public Remedies {
        packages = List.copyOf(packages);
        held = List.copyOf(held);
    }

    static Remedies of(Bulletin bulletin, List<Integer> missingOn, Catalogue catalogue, Judge judge) {
        List<PackageTarget> packages = new ArrayList<>();
        TreeSet<String> held = new TreeSet<>();
        for (int id : missingOn) {
            Offer offer = judge.closing(id, bulletin);
            Software software = catalogue.entry(id).software();
            if (offer != null && software.held()) {
                held.add(software.name());
            } else if (offer != null) {
                packages.add(new PackageTarget(
                        software.name(),
                        software.architecture(),
                        software.version(),
                        offer.version().toString()));
            }
        }
        packages.sort(Comparator.comparing(PackageTarget::name).thenComparing(PackageTarget::architecture));
        return new Remedies(packages, List.copyOf(held));
    }
}
