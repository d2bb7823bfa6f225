package io.fleetmend.agent.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The contracts' JSON as bytes, plain and packed. */
public final class Json {
    private Json() {}

    public static byte[] bytes(Object value) {
        try {
            return ContractsJson.get().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /** @throws UncheckedIOException when it is not such a document */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return ContractsJson.get().readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] gunzip(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readNBytes(WholeFile.LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
