package io.fleetmend.tenant.billing.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A PSA whose lines have one quantity, which is replaced and can be read: what is there tells whether an item arrived. */
interface AbsoluteQuantities extends PsaAdapter {
    int DECIMALS = 2;

    @Override
    default BigDecimal rounded(BigDecimal quantity) {
        return quantity.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    default Settled settle(Target target, ExportItem item) throws IOException, RefusedException {
        return current(target, item)
                        .filter(now -> now.compareTo(item.quantity()) == 0)
                        .isPresent()
                ? Settled.ARRIVED
                : Settled.DID_NOT_ARRIVE;
    }
}
