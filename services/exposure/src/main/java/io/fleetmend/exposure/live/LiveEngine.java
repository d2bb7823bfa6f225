package io.fleetmend.exposure.live;

import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Trust;
import io.fleetmend.exposure.engine.View;
import io.fleetmend.platform.telemetry.LogKeys;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The engine of this process. What changes it does so inside the transaction that stores the change; should that transaction not
 * commit, the engine is thrown away and loaded again, so that it never knows anything that the schema does not.
 */
@ApplicationScoped
public class LiveEngine {
    private static final Logger LOG = Logger.getLogger(LiveEngine.class);

    private final List<StoredFacts> storedFacts;
    private final Trust trust;
    private final TransactionSynchronizationRegistry transactions;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Engine engine;

    LiveEngine(
            @All List<StoredFacts> storedFacts,
            ExposureConfig config,
            TransactionSynchronizationRegistry transactions) {
        this.storedFacts = storedFacts.stream()
                .sorted(Comparator.comparing(StoredFacts::turn))
                .toList();
        this.trust = new Trust(config.feedsTrustedFor(), config.evidenceTrustedFor());
        this.transactions = transactions;
    }

    /** Before the first event is consumed. */
    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        read(View::customers);
    }

    /** Asks the engine; others may ask at the same time. What is answered must not be a live part of the engine. */
    public <T> T read(Function<View, T> question) {
        while (true) {
            lock.readLock().lock();
            try {
                if (engine != null) {
                    return question.apply(engine.view());
                }
            } finally {
                lock.readLock().unlock();
            }
            writing(Engine::view);
        }
    }

    /** Changes the engine inside a transaction, alone. */
    public void change(Consumer<Engine> change) {
        changeAndGet(engine -> {
            change.accept(engine);
            return true;
        });
    }

    /** Changes the engine inside a transaction, alone, and answers what came of it. */
    public <T> T changeAndGet(Function<Engine, T> change) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("the engine is changed only inside the transaction that stores the change");
        }
        transactions.registerInterposedSynchronization(new ForgetUnlessCommitted());
        return writing(change);
    }

    /** Takes something out of the engine that no transaction depends on. */
    public <T> T take(Function<Engine, T> take) {
        return writing(take);
    }

    private <T> T writing(Function<Engine, T> work) {
        lock.writeLock().lock();
        try {
            Engine current = engine == null ? loaded() : engine;
            engine = current;
            return work.apply(current);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Engine loaded() {
        long start = System.nanoTime();
        Engine fresh = new Engine(trust);
        storedFacts.forEach(facts -> facts.giveBack(fresh));
        fresh.restored();
        fresh.takeChangedBulletins(); // loading changed nothing that would have to be told
        try (var _ = LogKeys.of("customers", fresh.view().customers().size())
                .and("millis", Duration.ofNanos(System.nanoTime() - start).toMillis())) {
            LOG.info("Engine loaded");
        }
        return fresh;
    }

    /** Throws away what is known and learns it again from the schema. */
    public void reload() {
        forget();
        read(View::customers);
    }

    private void forget() {
        lock.writeLock().lock();
        try {
            engine = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private final class ForgetUnlessCommitted implements Synchronization {
        @Override
        public void beforeCompletion() {
            // the engine follows the schema, not the other way round
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                forget();
            }
        }
    }
}
