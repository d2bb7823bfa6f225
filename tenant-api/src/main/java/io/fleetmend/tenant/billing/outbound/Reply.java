package io.fleetmend.tenant.billing.outbound;

/** What was answered; of a long body the beginning. */
public record Reply(int status, String body) {
    private static final int SUCCESS = 2;

    public boolean succeeded() {
        return status / 100 == SUCCESS;
    }
}
