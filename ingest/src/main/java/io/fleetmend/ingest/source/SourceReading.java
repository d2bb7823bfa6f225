package io.fleetmend.ingest.source;

import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.telemetry.LogKeys;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one source: fetched and checked outside of any transaction, then taken in one. Whatever goes wrong makes the source unhealthy
 * with the reason and leaves what was taken before as it is.
 */
@ApplicationScoped
class SourceReading {
    private static final Logger LOG = Logger.getLogger(SourceReading.class);

    /** While a source is fetched it holds a connection, of which there is a dozen. */
    private static final int MOST_AT_ONCE = 4;

    private final SourceTable table;
    private final SetAsideTable setAsides;
    private final SourceLock lock;
    private final TenantWork work;
    private final Outbox outbox;
    private final List<Consequence> consequences;
    private final Clock clock;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE, true);
    /** Held while waiting costs nothing; the lock of the database, which keeps out other instances, costs a connection. */
    private final Semaphore writer = new Semaphore(1, true);

    private final Map<String, Progress> underWay = new ConcurrentHashMap<>();

    SourceReading(
            SourceTable table,
            SetAsideTable setAsides,
            SourceLock lock,
            TenantWork work,
            Outbox outbox,
            @All List<Consequence> consequences,
            Clock clock) {
        this.table = table;
        this.setAsides = setAsides;
        this.lock = lock;
        this.work = work;
        this.outbox = outbox;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** How far the reading of that source has come, if this instance is at it. */
    Optional<Progress> progress(String source) {
        return Optional.ofNullable(underWay.get(source));
    }

    void read(Source source) {
        Progress progress = new Progress();
        if (underWay.putIfAbsent(source.name(), progress) != null) {
            return;
        }
        try (var _ = LogKeys.of("source", source.name())) {
            room.acquire();
            try {
                if (!lock.whileAlone(source.name(), () -> readAlone(source, progress))) {
                    LOG.info("Source is being read by another instance");
                }
            } finally {
                room.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.remove(source.name());
        }
    }

    private void readAlone(Source source, Progress progress) {
        SourceState before = work.call(
                TenantScope.NONE,
                () -> table.find(source.name())
                        .orElseGet(() -> SourceState.neverRead(
                                source.name(), source.release().orElse(null))));
        boolean sameReader = source.reader().equals(before.reader());
        // an etag or a digest says "unchanged" only to the reader that took it; the date still guards against a
        // rollback
        Known known =
                sameReader ? before.known() : new Known(null, before.known().date(), null);
        try {
            Optional<Source.Reading> fetched = source.fetch(known);
            if (fetched.isEmpty()) {
                settle(before, before.documentProblem());
                return;
            }
            try (Source.Reading reading = fetched.get()) {
                take(source, before, reading, progress);
            }
        } catch (IOException | RuntimeException e) {
            String problem = problem(e);
            try (var _ = LogKeys.of("problem", problem)) {
                LOG.warn("Source could not be read");
            }
            LOG.debug("The failure in full", e);
            settle(before, problem);
        }
    }

    private void take(Source source, SourceState before, Source.Reading reading, Progress progress) {
        Taken taken;
        writer.acquireUninterruptibly();
        try {
            taken = write(source, before, reading, progress);
        } finally {
            writer.release();
        }
        try (var _ = LogKeys.of("documents", taken.documents())
                .and("changed", taken.changed())
                .and("set aside", taken.setAside().count())) {
            LOG.info("Source was read");
        }
    }

    private Taken write(Source source, SourceState before, Source.Reading reading, Progress progress) {
        return work.call(TenantScope.NONE, () -> {
            lock.becomeTheWriter();
            Taken result = reading.take(progress);
            consequences.forEach(Consequence::settle);
            Known document =
                    new Known(reading.digest(), result.date(), reading.etag().orElse(null));
            SourceState after = before.took(result, document, source.reader());
            setAsides.replace(source.name(), result.setAside().kept());
            save(after.checked(clock.instant(), result.problem()));
            return result;
        });
    }

    private void settle(SourceState before, @Nullable String problem) {
        work.run(TenantScope.NONE, () -> save(before.checked(clock.instant(), problem)));
    }

    private void save(SourceState state) {
        Instant now = clock.instant();
        if (!state.isWorthTelling(now)) {
            table.save(state);
            return;
        }
        outbox.append(new FeedCheckedV1(
                state.name(), state.release(), state.healthy(), now, state.lastGoodAt(), state.problem()));
        table.save(state.told(now));
    }

    /** The message of what caused it all: wrappers only say where. */
    private static String problem(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof IOException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
