package io.fleetmend.exposure.engine;

import java.util.Set;

/**
 * What an inventory changed on an endpoint.
 *
 * @param added catalogue numbers of what was not there before, sorted
 * @param removed catalogue numbers of what is not there any more, sorted
 * @param closed bulletins that were missing before and no longer are
 * @param settles false when certainly nothing that was open in any way before is open no longer
 */
public record InventoryChange(Endpoint endpoint, int[] added, int[] removed, Set<Bulletin> closed, boolean settles) {}
