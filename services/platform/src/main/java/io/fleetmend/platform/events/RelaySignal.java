package io.fleetmend.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay as soon as something is committed, so that nobody waits for a poll. */
@ApplicationScoped
class RelaySignal {
    private final Semaphore waiting = new Semaphore(0);
    private final TransactionSynchronizationRegistry transactions;

    RelaySignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void afterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    waiting.release();
                }
            }
        });
    }

    /** Returns when something was committed, or after {@code longest}. */
    void await(Duration longest) throws InterruptedException {
        if (waiting.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            waiting.drainPermits();
        }
    }
}
