package io.fleetmend.e2e.isolation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What came back. */
record Reply(int status, String contentType, byte[] body) {
    private static final int SHOWN = 400;

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean sameAs(Reply other) {
        return status == other.status && contentType.equals(other.contentType) && Arrays.equals(body, other.body);
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    @Override
    public String toString() {
        String text = text();
        return "%d %s %s".formatted(status, contentType, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
