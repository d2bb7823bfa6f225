package io.fleetmend.scheduler.job;

/** What comes first in a list of jobs. */
enum JobOrder {
    /** The newest one; a job keeps its place. */
    NEWEST,
    /** The one that moved last: among failed ones the one that failed last, however long ago it was planned. */
    CHANGED
}
