package io.fleetmend.agent.packages;

import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;

/** Why an attempt cannot go on. */
public final class Setback extends Exception {
    private final Outcome outcome;
    private final Reason reason;

    private Setback(Outcome outcome, Reason reason, String detail) {
        super(detail);
        this.outcome = outcome;
        this.reason = reason;
    }

    /** The endpoint could not do it. */
    public static Setback failed(Reason reason, String detail) {
        return new Setback(Outcome.FAILED, reason, detail);
    }

    /** The endpoint must not do it. */
    public static Setback refused(Reason reason, String detail) {
        return new Setback(Outcome.REFUSED, reason, detail);
    }

    public Outcome outcome() {
        return outcome;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
