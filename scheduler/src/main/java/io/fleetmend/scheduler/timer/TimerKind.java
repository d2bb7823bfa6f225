package io.fleetmend.scheduler.timer;

/** What a timer is for. */
public enum TimerKind {
    /** A customer's jobs are to be planned anew; its subject is the customer. */
    PLAN,
    /** A job's window opens or closes, or its lease lapses; its subject is the job. */
    JOB,
    /** A deployment's window closed; its subject is the deployment. */
    DEPLOYMENT,
    /** An exception expires; its subject is the exception. */
    EXCEPTION
}
