package io.fleetmend.tenant.exception;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends what has expired. What is due stands in the database: any instance may do it, and none does it twice. */
@ApplicationScoped
class Expiry {
    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final int BATCH = 200;

    private final EntityManager entities;
    private final Exceptions exceptions;
    private final TenantWork work;
    private final Clock clock;

    Expiry(EntityManager entities, Exceptions exceptions, TenantWork work, Clock clock) {
        this.entities = entities;
        this.exceptions = exceptions;
        this.work = work;
        this.clock = clock;
    }

    private record Due(ExceptionId exception, ProviderId provider, CustomerId customer) {}

    @Scheduled(every = "{fleetmend.exception.expire-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireWhatIsDue() {
        due().forEach(this::expire);
    }

    private void expire(Due due) {
        TenantScope scope = TenantScope.of(due.provider(), due.customer());
        work.framed("expire exception", scope, () -> {
            try {
                work.run(scope, () -> {
                    if (isMine(due)) {
                        exceptions.expire(due.exception());
                    }
                });
            } catch (RuntimeException e) {
                LOG.error("An exception could not be ended; trying again", e);
            }
        });
    }

    private boolean isMine(Due due) {
        return !entities.createNativeQuery(
                        "select exception_id from exception_due where exception_id = ?1 for update skip locked",
                        UUID.class)
                .setParameter(1, due.exception().value())
                .getResultList()
                .isEmpty();
    }

    private List<Due> due() {
        return work.call(TenantScope.NONE, () -> {
            @SuppressWarnings("unchecked") // Jakarta Persistence has no typed native query
            List<Object[]> rows = entities.createNativeQuery("""
                            select exception_id, provider_id, customer_id from exception_due where due_at <= ?1
                            order by due_at, exception_id limit ?2""", Object[].class)
                    .setParameter(1, clock.instant())
                    .setParameter(2, BATCH)
                    .getResultList();
            return rows.stream()
                    .map(row ->
                            new Due(new ExceptionId((UUID) row[0]), new ProviderId((UUID) row[1]), new CustomerId((UUID)
                                    row[2])))
                    .toList();
        });
    }
}
