package io.fleetmend.scheduler.exception;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.scheduler.timer.TimerHandler;
import io.fleetmend.scheduler.timer.TimerKind;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An exception holds no longer: what it kept from being installed is planned. */
@ApplicationScoped
class ExceptionExpiry implements TimerHandler {
    private final Timers timers;

    ExceptionExpiry(Timers timers) {
        this.timers = timers;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.EXCEPTION;
    }

    @Override
    public void due(ProviderId provider, CustomerId customer, UUID subject) {
        timers.planSoon(provider, customer);
    }
}
