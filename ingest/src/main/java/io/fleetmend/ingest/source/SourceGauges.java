package io.fleetmend.ingest.source;

import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The health of every feed as figures; not a number while it was never read. */
@ApplicationScoped
class SourceGauges {
    private final SourceTable table;
    private final TenantWork work;
    private volatile Map<String, SourceState> states = Map.of();

    SourceGauges(Sources sources, SourceTable table, TenantWork work, MeterRegistry registry, Clock clock) {
        this.table = table;
        this.work = work;
        for (Source source : sources.all()) {
            register(
                    registry,
                    source,
                    "healthy",
                    "Whether the feed can be relied on",
                    state -> state.canBeReliedOn(clock.instant()) ? 1 : 0);
            register(
                    registry,
                    source,
                    "last.good.seconds",
                    "When the feed was last read whole, in seconds since 1970",
                    state -> seconds(state.lastGoodAt()));
            register(registry, source, "records", "Records of the newest reading", SourceState::documents);
            register(registry, source, "set.aside", "Those of them that could not be used", SourceState::setAside);
        }
    }

    private void register(
            MeterRegistry registry,
            Source source,
            String name,
            String description,
            ToDoubleFunction<SourceState> value) {
        Gauge.builder("fleetmend.feed." + name, () -> {
                    SourceState state = states.get(source.name());
                    return state == null || state.checkedAt() == null ? Double.NaN : value.applyAsDouble(state);
                })
                .tag("source", source.name())
                .description(description)
                .register(registry);
    }

    private static double seconds(@Nullable Instant at) {
        return at == null ? Double.NaN : at.getEpochSecond();
    }

    /** Other instances read feeds too, so it is the table that counts. */
    void refresh() {
        states = work.call(TenantScope.NONE, table::all).stream()
                .collect(Collectors.toMap(SourceState::name, Function.identity()));
    }
}
