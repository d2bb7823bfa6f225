package io.fleetmend.tenant.billing.export;

import io.fleetmend.tenant.billing.mapping.PsaSystem;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A system that invoices are written in. What it can promise decides how an answer that never came is settled: by reading what is there,
 * or by sending the same again while it is known to be recognised.
 */
interface PsaAdapter {
    PsaSystem system();

    /** How it takes quantities: half up, once, when the item is planned. */
    BigDecimal rounded(BigDecimal quantity);

    /** What it has now for the item; empty where that cannot be read. */
    Optional<BigDecimal> current(Target target, ExportItem item) throws IOException, RefusedException;

    /**
     * Brings it. Whatever is thrown but {@link RefusedException} leaves open whether it arrived.
     *
     * @return what the PSA calls it
     */
    String send(Target target, ExportItem item) throws IOException, RefusedException;

    /** What became of an item that was sent once and of which no answer came. */
    Settled settle(Target target, ExportItem item) throws IOException, RefusedException;

    /** Whether an item arrived. */
    enum Settled {
        ARRIVED,
        DID_NOT_ARRIVE,
        /** Sending it again with its token is recognised, if it arrived. */
        SEND_AGAIN,
        /** Only a person can look. */
        UNKNOWN
    }
}
