package io.fleetmend.exposure.engine;

/** Numbers that lie together, for endpoints that have much in common. */
final class NumberRoom {
    int freeFrom;
    int freeTo;
    /** How many numbers it was ever given. */
    int allotted;

    boolean isFull() {
        return freeFrom == freeTo;
    }
}
