package io.fleetmend.scheduler.timer;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import java.util.UUID;

/** Does what is due, in a transaction in which only the rows of its customer exist. Called again after a failure. */
public interface TimerHandler {
    TimerKind kind();

    void due(ProviderId provider, CustomerId customer, UUID subject);
}
