package io.fleetmend.ingest.source;

import io.fleetmend.ingest.IngestConfig;
import io.fleetmend.platform.telemetry.LogKeys;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads all sources at the start and then again and again, and single ones when they are asked for. Each lane has a thread of its own, so
 * that one whose server takes its time holds up no other.
 */
@ApplicationScoped
class Polling {
    private static final Logger LOG = Logger.getLogger(Polling.class);

    private final SourceReading reading;
    private final Sources sources;
    private final SourceGauges gauges;
    private final TenantWork work;
    private final Duration period;
    private final ConcurrentHashMap<String, Boolean> lanesUnderWay = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("source-rounds").daemon().factory());
    private final ExecutorService readers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("source-reader-", 0).factory());

    Polling(SourceReading reading, Sources sources, SourceGauges gauges, TenantWork work, IngestConfig config) {
        this.reading = reading;
        this.sources = sources;
        this.gauges = gauges;
        this.work = work;
        this.period = config.poll();
    }

    void start(@Observes StartupEvent event) {
        if (period.isPositive()) {
            var unused = rounds.scheduleWithFixedDelay(this::round, 0, period.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.shutdownNow();
        readers.shutdownNow();
    }

    private void round() {
        Map<String, List<Source>> lanes = sources.all().stream()
                .collect(Collectors.groupingBy(Source::lane, LinkedHashMap::new, Collectors.toList()));
        lanes.forEach((lane, inOrder) -> {
            // one that takes longer than a round is not begun twice
            if (lanesUnderWay.putIfAbsent(lane, true) == null) {
                readers.execute(() -> {
                    try {
                        inOrder.forEach(this::read);
                    } finally {
                        lanesUnderWay.remove(lane);
                    }
                });
            }
        });
    }

    /** Reads that source as soon as there is room, unless it is being read. */
    void readSoon(Source source) {
        readers.execute(() -> read(source));
    }

    private void read(Source source) {
        work.framed("read source", TenantScope.NONE, () -> readOrSayWhyNot(source));
    }

    private void readOrSayWhyNot(Source source) {
        try {
            reading.read(source);
            gauges.refresh();
        } catch (RuntimeException e) {
            // not even its state could be written: the database is away, and the next round tries again
            try (var _ = LogKeys.of("source", source.name())) {
                LOG.error("Source could not be read at all", e);
            }
        }
    }
}
