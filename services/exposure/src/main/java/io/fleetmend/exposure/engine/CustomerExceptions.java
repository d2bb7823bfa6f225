package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.ExceptionId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer decided not to update. It turns what is missing into what is excepted, for as long as it holds, and nothing else: what
 * is unknown stays unknown, and nothing becomes protected by it.
 */
record CustomerExceptions(Map<ExceptionId, Excepted> byId) {
    static final CustomerExceptions NONE = new CustomerExceptions(Map.of());

    CustomerExceptions {
        byId = Map.copyOf(byId);
    }

    CustomerExceptions with(Excepted signed) {
        Map<ExceptionId, Excepted> more = new LinkedHashMap<>(byId);
        more.put(signed.exception(), signed);
        return new CustomerExceptions(more);
    }

    CustomerExceptions without(ExceptionId exception) {
        Map<ExceptionId, Excepted> fewer = new LinkedHashMap<>(byId);
        fewer.remove(exception);
        return new CustomerExceptions(fewer);
    }

    /** Until when the bulletin is excepted on the endpoint; null when it is not. */
    @Nullable
    Instant until(Bulletin bulletin, Endpoint endpoint, Instant now) {
        return holding(bulletin, now)
                .filter(one -> one.concerns(endpoint))
                .map(Excepted::expiresAt)
                .max(Instant::compareTo)
                .orElse(null);
    }

    List<Excepted> of(Bulletin bulletin, Instant now) {
        return holding(bulletin, now).toList();
    }

    private Stream<Excepted> holding(Bulletin bulletin, Instant now) {
        return byId.isEmpty()
                ? Stream.empty()
                : byId.values().stream()
                        .filter(one -> one.bulletin().equals(bulletin.id())
                                && one.expiresAt().isAfter(now));
    }
}
