package io.fleetmend.scheduler.upkeep;

import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.scheduler.endpoint.EndpointKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A request older than the skew is refused for its age, so its nonce need not be remembered. */
@ApplicationScoped
class Nonces {
    private final EndpointKeys keys;
    private final TenantWork work;
    private final UpkeepConfig config;
    private final Clock clock;

    Nonces(EndpointKeys keys, TenantWork work, UpkeepConfig config, Clock clock) {
        this.keys = keys;
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    void forgetOld() {
        work.call(TenantScope.NONE, () -> keys.forgetNonces(clock.instant(), config.nonces()));
    }
}
