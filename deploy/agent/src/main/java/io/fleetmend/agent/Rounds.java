package io.fleetmend.agent;

import io.fleetmend.agent.network.NetworkHalf;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The order of things in one round of an endpoint whose halves run in one process; they still talk through files only. */
public final class Rounds {
    private static final Duration REPORTS_POLL = Duration.ofMillis(300);

    private Rounds() {}

    /**
     * Reads the endpoint, checks in, works, reports.
     *
     * @throws IOException when the server could not be reached; what happened is in the spool
     */
    public static CheckInResponse both(Runnable applyHalf, NetworkHalf network)
            throws IOException, InterruptedException {
        applyHalf.run();
        network.sendReports();
        CheckInResponse response = network.checkIn();
        if (!response.jobs().isEmpty() || !response.trustRoots().isEmpty()) {
            applyWhileReporting(applyHalf, network);
            network.sendReports();
        }
        return response;
    }

    /** The server hears that work began while it goes on; that it cannot be told at the moment must not stop the work. */
    private static void applyWhileReporting(Runnable applyHalf, NetworkHalf network) throws InterruptedException {
        CompletableFuture<Void> work = CompletableFuture.runAsync(
                applyHalf, task -> Thread.ofVirtual().name("apply").start(task));
        boolean online = true;
        while (!ended(work)) {
            try {
                if (online) {
                    network.sendReports();
                }
            } catch (IOException e) {
                online = false;
            }
        }
    }

    private static boolean ended(CompletableFuture<Void> work) throws InterruptedException {
        try {
            work.get(REPORTS_POLL.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    /** The server's period, a fifth more or less: by the endpoint's id, so that a site does not call in one instant. */
    public static Duration untilNext(Duration period, Object endpoint) {
        long permille = 800 + Math.floorMod(endpoint.hashCode(), 401);
        return period.multipliedBy(permille).dividedBy(1000);
    }
}
