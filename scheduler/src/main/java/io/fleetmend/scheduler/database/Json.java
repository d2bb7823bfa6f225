package io.fleetmend.scheduler.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;

/** Values inside of rows, in the form of the contracts. */
public final class Json {
    private Json() {}

    public static String write(Object value) {
        try {
            return ContractsJson.get().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "%s cannot be written as JSON".formatted(value.getClass().getSimpleName()), e);
        }
    }

    public static <T> T read(Class<T> type, String text) {
        try {
            return ContractsJson.get().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored %s cannot be read".formatted(type.getSimpleName()), e);
        }
    }
}
