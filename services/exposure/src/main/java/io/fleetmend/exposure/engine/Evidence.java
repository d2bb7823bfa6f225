package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;

/**
 * What an endpoint proved last: what is installed, and what may still run although it is not installed any more.
 *
 * @param installed catalogue numbers, sorted
 * @param restart what still has to be restarted
 * @param unsettled what was taken away since the endpoint last said that nothing is to be restarted: the old code that may still
 *     run. Empty as soon as it says so again.
 * @param settledOnce false until the endpoint said so for the first time: then anything may still run old code
 */
public record Evidence(int[] installed, Requirement restart, int[] unsettled, boolean settledOnce) {
    /** Before the first inventory, and after a re-installation of the whole endpoint. */
    public static final Evidence NONE = new Evidence(SortedInts.EMPTY, Requirement.UNKNOWN, SortedInts.EMPTY, false);

    /**
     * The evidence after the next inventory.
     *
     * @param setUpAnew the endpoint was {@link #reinstalled()} since the last one: nothing that it ran before can still run
     */
    public Evidence followedBy(int[] nextInstalled, Requirement nextRestart, boolean setUpAnew) {
        if (nextRestart == Requirement.NONE) {
            return new Evidence(nextInstalled, nextRestart, SortedInts.EMPTY, true);
        }
        if (setUpAnew) {
            return new Evidence(nextInstalled, nextRestart, SortedInts.EMPTY, false);
        }
        int[] taken = SortedInts.union(unsettled, SortedInts.difference(installed, nextInstalled));
        return new Evidence(nextInstalled, nextRestart, taken, settledOnce);
    }

    /** The same endpoint set up anew: what it ran before says nothing about what it runs now. */
    public Evidence reinstalled() {
        return new Evidence(installed, Requirement.UNKNOWN, SortedInts.EMPTY, false);
    }
}
