package io.fleetmend.agent.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another program that uses dpkg in a root: it holds the lock. */
public final class SomebodyElse implements AutoCloseable {
    private final FileChannel file;
    private volatile Instant lockedAt = Instant.MAX;

    public SomebodyElse(DebianRoot debian) {
        try {
            file = FileChannel.open(
                    debian.root().file("/var/lib/dpkg/lock-frontend"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until it is closed. */
    public FileLock locks() {
        try {
            FileLock lock = file.lock();
            lockedAt = Instant.now();
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns at once, holding it. */
    public void locksFor(Duration time) {
        FileLock lock = locks();
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> release(lock));
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return {@link Instant#MAX} before it did */
    public Instant lockedAt() {
        return lockedAt;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
