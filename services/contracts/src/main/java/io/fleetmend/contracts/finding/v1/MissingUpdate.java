package io.fleetmend.contracts.finding.v1;

import java.util.List;

/**
 * One bulletin that is missing on one endpoint.
 *
 * @param packages what closes it; empty when a fix is published but nothing installable offers it now
 * @param held those packages among them that the endpoint's owner holds back: they will not be installed
 */
public record MissingUpdate(BulletinSummary bulletin, List<PackageTarget> packages, List<String> held) {
    public MissingUpdate {
        packages = List.copyOf(packages);
        held = List.copyOf(held);
    }
}
