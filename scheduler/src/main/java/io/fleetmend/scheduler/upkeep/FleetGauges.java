package io.fleetmend.scheduler.upkeep;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.scheduler.database.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How many endpoints and jobs there are, over all tenants: counted provider by provider, each in its own scope, told as sums only. */
@ApplicationScoped
class FleetGauges {
    private static final String PROVIDERS = "select distinct provider_id from endpoint_key";
    private static final String ENDPOINTS =
            "select count(*) as many from endpoint where provider_id = ? and retired_at is null";
    private static final String JOBS = "select state, count(*) as many from job where provider_id = ? group by state";

    private final AtomicLong endpoints = new AtomicLong();
    private final Map<JobState, AtomicLong> jobs = new EnumMap<>(JobState.class);
    private final Database database;
    private final TenantWork work;

    FleetGauges(Database database, TenantWork work, MeterRegistry registry) {
        this.database = database;
        this.work = work;
        Gauge.builder("fleetmend.endpoints", endpoints, AtomicLong::get)
                .description("Endpoints that are managed now")
                .register(registry);
        for (JobState state : JobState.values()) {
            AtomicLong many = new AtomicLong();
            jobs.put(state, many);
            Gauge.builder("fleetmend.jobs", many, AtomicLong::get)
                    .tag("state", state.name())
                    .description("Jobs by state")
                    .register(registry);
        }
    }

    void refresh() {
        long managed = 0;
        Map<JobState, Long> byState = new EnumMap<>(JobState.class);
        for (ProviderId provider : providers()) {
            managed += work.call(
                    TenantScope.wholeProvider(provider),
                    () -> database.first(ENDPOINTS, row -> row.number("many"), provider)
                            .orElse(0L));
            work.run(
                    TenantScope.wholeProvider(provider),
                    () -> database.list(
                                    JOBS,
                                    row -> Map.entry(row.one(JobState.class, "state"), row.number("many")),
                                    provider)
                            .forEach(entry -> byState.merge(entry.getKey(), entry.getValue(), Long::sum)));
        }
        endpoints.set(managed);
        jobs.forEach((state, many) -> many.set(byState.getOrDefault(state, 0L)));
    }

    private List<ProviderId> providers() {
        return work.call(TenantScope.NONE, () -> database.list(PROVIDERS, row -> row.provider()));
    }
}
