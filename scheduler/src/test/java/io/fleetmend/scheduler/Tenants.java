package io.fleetmend.scheduler;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.finding.v1.EndpointFindingsChangedV1;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the other services would tell: through the outbox and Kafka, sealed, as in the field. */
@ApplicationScoped
public class Tenants {
    private final Outbox outbox;
    private final TenantWork work;
    private final Clock clock;

    Tenants(Outbox outbox, TenantWork work, Clock clock) {
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
    }

    /** A customer with one site. */
    public record Tenant(ProviderId provider, CustomerId customer, SiteId site) {
        public static Tenant fresh() {
            return of(new ProviderId(UUID.randomUUID()));
        }

        public static Tenant of(ProviderId provider) {
            return new Tenant(provider, new CustomerId(UUID.randomUUID()), new SiteId(UUID.randomUUID()));
        }
    }

    public void tell(Event... events) {
        work.run(TenantScope.NONE, () -> outbox.append(List.of(events)));
    }

    /** A customer whose updates need no person when they are critical or their holes known to be exploited, with a window from 02:00 to 06:00 every night. */
    public Tenant customer() {
        Tenant tenant = Tenant.fresh();
        tell(known(tenant), policy(tenant, 1));
        return tenant;
    }

    public static CustomerChangedV1 known(Tenant tenant) {
        ZoneId zone = ZoneId.of("UTC");
        return new CustomerChangedV1(
                tenant.provider(),
                tenant.customer(),
                "A customer",
                zone,
                List.of(new CustomerChangedV1.Site(tenant.site(), "A site", zone)),
                true);
    }

    public static PolicyChangedV1 policy(Tenant tenant, long revision, PolicyChangedV1.Freeze... freezes) {
        return policy(tenant, revision, false, freezes);
    }

    /** The same, and machines may be restarted in the window. */
    public static PolicyChangedV1 restarting(Tenant tenant, long revision) {
        return policy(tenant, revision, true);
    }

    private static PolicyChangedV1 policy(
            Tenant tenant, long revision, boolean restart, PolicyChangedV1.Freeze... freezes) {
        return new PolicyChangedV1(
                tenant.provider(),
                tenant.customer(),
                revision,
                new PolicyChangedV1.AutoApproval(Set.of(Severity.CRITICAL), true, null),
                List.of(),
                List.of(new PolicyChangedV1.Window(
                        "nightly", "Nights", ZoneId.of("UTC"), "2026-01-01T02:00", "FREQ=DAILY", Duration.ofHours(4))),
                List.of(freezes),
                new PolicyChangedV1.Restart(false, restart),
                Duration.ofDays(7));
    }

    public void missing(Tenant tenant, EndpointId endpoint, MissingUpdate... updates) {
        tell(new EndpointFindingsChangedV1(
                tenant.provider(),
                tenant.customer(),
                endpoint,
                "sha256:any",
                clock.instant(),
                List.of(updates),
                List.of(),
                List.of()));
    }

    public MissingUpdate update(String bulletin, Severity severity) {
        return update(bulletin, "openssl", severity);
    }

    public MissingUpdate update(String bulletin, String name, Severity severity) {
        return update(bulletin, name, severity, false);
    }

    public MissingUpdate update(String bulletin, String name, Severity severity, boolean knownExploited) {
        BulletinSummary summary =
                new BulletinSummary(new BulletinId(bulletin), name, severity, knownExploited, null, clock.instant());
        PackageTarget target = new PackageTarget(name, "amd64", "3.0.20-1~deb12u1", "3.0.22-1~deb12u1");
        return new MissingUpdate(summary, List.of(target), List.of());
    }
}
