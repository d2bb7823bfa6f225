package io.fleetmend.platform.telemetry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * What the lines of a block are about, as keys beside their constant messages. Never a token, a payload or a text that a customer wrote:
 * ids, names of ours and numbers.
 *
 * <pre>{@code
 * try (var _ = LogKeys.of("source", source.name())) {
 *     LOG.warn("Source could not be read");
 * }
 * }</pre>
 */
public final class LogKeys implements AutoCloseable {
    private final Map<String, Optional<Object>> before = new LinkedHashMap<>();

    private LogKeys() {}

    /** None yet. */
    public static LogKeys none() {
        return new LogKeys();
    }

    public static LogKeys of(String key, Object value) {
        return none().and(key, value);
    }

    public LogKeys and(String key, Object value) {
        before.putIfAbsent(key, Optional.ofNullable(MDC.get(key)));
        MDC.put(key, String.valueOf(value));
        return this;
    }

    /** The keys are again what they were before. */
    @Override
    public void close() {
        before.forEach((key, value) -> value.ifPresentOrElse(old -> MDC.put(key, old), () -> MDC.remove(key)));
    }
}
