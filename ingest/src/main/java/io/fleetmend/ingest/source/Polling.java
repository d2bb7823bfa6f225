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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reads all sources at the start and then again and again, one after the other, and single ones when they are asked for. */
@ApplicationScoped
class Polling {
    private static final Logger LOG = Logger.getLogger(Polling.class);

    private final SourceReading reading;
    private final Sources sources;
    private final SourceGauges gauges;
    private final TenantWork work;
    private final Duration period;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("source-reader").daemon().factory());

    Polling(SourceReading reading, Sources sources, SourceGauges gauges, TenantWork work, IngestConfig config) {
        this.reading = reading;
        this.sources = sources;
        this.gauges = gauges;
        this.work = work;
        this.period = config.poll();
    }

    void start(@Observes StartupEvent event) {
        if (period.isPositive()) {
            var unused = thread.scheduleWithFixedDelay(
                    () -> sources.all().forEach(this::read), 0, period.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** Reads that source as soon as the one being read is done. */
    void readSoon(Source source) {
        thread.execute(() -> read(source));
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
