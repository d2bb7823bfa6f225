package io.fleetmend.versions;

/** A text that is no version of its ecosystem. Whatever depends on it is unknown, never fine. */
public final class UnreadableVersionException extends IllegalArgumentException {
    private static final int SHOWN = 120;

    private final String text;

    public UnreadableVersionException(String ecosystem, String text, String expectation) {
        super("'%s' is no %s version: %s".formatted(shorten(text), ecosystem, expectation));
        this.text = text;
    }

    /** The text as it was given, whole. */
    public String text() {
        return text;
    }

    private static String shorten(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
