package io.fleetmend.exposure.engine;

/**
 * An inventory that others are kept as differences from.
 *
 * @param software catalogue numbers, sorted
 * @param room where the numbers of the endpoints are that have it or nearly it: what bitmaps hold of them is one run for each software
 */
record SharedInventory(int[] software, NumberRoom room) {}
