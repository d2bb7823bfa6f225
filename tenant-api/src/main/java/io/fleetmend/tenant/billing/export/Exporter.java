package io.fleetmend.tenant.billing.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Moves one item on. It may die at any point, and another one goes on from what the ledger says. */
final class Exporter {
    private final ExportLedger ledger;
    private final PsaAdapter adapter;
    private final Target target;
    private final Duration settleAfter;
    private final Clock clock;

    Exporter(ExportLedger ledger, PsaAdapter adapter, Target target, Duration settleAfter, Clock clock) {
        this.ledger = ledger;
        this.adapter = adapter;
        this.target = target;
        this.settleAfter = settleAfter;
        this.clock = clock;
    }

    void moveOn(ExportItem item) {
        switch (item.state()) {
            case PLANNED, REFUSED -> begin(item);
            case SENDING -> settle(item);
            case DONE, HELD -> {}
        }
    }

    private void begin(ExportItem item) {
        try {
            Optional<BigDecimal> before = adapter.current(target, item);
            if (before.filter(now -> now.compareTo(item.quantity()) == 0).isPresent()) {
                ledger.move(item, ItemState.DONE, "unchanged", null);
                return;
            }
            Optional<ExportItem> taken = ledger.take(item, before.orElse(null));
            if (taken.isPresent()) {
                send(taken.get(), ItemState.REFUSED);
            }
        } catch (RefusedException e) {
            ledger.move(item, ItemState.REFUSED, null, e.getMessage());
        } catch (IOException e) {
            ledger.move(item, item.state(), null, e.getMessage());
        }
    }

    /** @param whenRefused what a no means: nothing happened, if it was never sent before */
    private void send(ExportItem item, ItemState whenRefused) {
        try {
            ledger.move(item, ItemState.DONE, adapter.send(target, item), null);
        } catch (RefusedException e) {
            ledger.move(item, whenRefused, null, e.getMessage());
        } catch (IOException e) {
            // nobody knows whether it arrived: it stays in sending until that can be settled
            ledger.move(item, ItemState.SENDING, null, e.getMessage());
        }
    }

    private void settle(ExportItem item) {
        Instant sent = item.sentAt();
        if (sent != null && clock.instant().isBefore(sent.plus(settleAfter))) {
            return;
        }
        try {
            switch (adapter.settle(target, item)) {
                case ARRIVED -> ledger.move(item, ItemState.DONE, "settled", null);
                case DID_NOT_ARRIVE -> ledger.move(item, ItemState.PLANNED, null, null);
                case SEND_AGAIN -> ledger.retake(item).ifPresent(again -> send(again, ItemState.HELD));
                case UNKNOWN ->
                    ledger.move(
                            item,
                            ItemState.HELD,
                            null,
                            "nobody knows whether it arrived; look there, then say so here");
            }
        } catch (RefusedException | IOException e) {
            ledger.move(item, ItemState.SENDING, null, e.getMessage());
        }
    }
}
