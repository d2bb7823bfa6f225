package io.fleetmend.tenant.billing.export;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line's quantity of a closed month, on its way into a PSA.
 *
 * @param quantity with all adjustments that stand in the month's statement, rounded as the PSA takes it
 * @param token the same however often it is sent
 * @param before what the PSA had before it was first sent, where that can be read
 * @param firstSentAt when it may first have reached the PSA
 * @param sentAt when it was last begun to be sent
 */
record ExportItem(
        ProviderId provider,
        CustomerId customer,
        YearMonth period,
        ZoneId zone,
        PsaSystem system,
        String line,
        String externalCustomer,
        String externalLine,
        BigDecimal quantity,
        ItemState state,
        UUID token,
        @Nullable BigDecimal before,
        @Nullable Instant firstSentAt,
        @Nullable Instant sentAt,
        @Nullable String reference,
        @Nullable String problem) {}
