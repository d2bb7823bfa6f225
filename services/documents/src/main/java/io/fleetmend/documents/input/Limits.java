package io.fleetmend.documents.input;

/**
 * How much a document may hold. What passes a limit is refused, never cut.
 *
 * @param unpacked bytes after decompression
 * @param entry bytes of one document inside of an archive
 * @param entries documents inside of an archive
 */
public record Limits(long unpacked, int entry, int entries) {
    /** Real feeds stay below 30; a bomb of zeros reaches 1000. */
    static final int MOST_RATIO = 100;
    /** Small documents may compress well by accident. */
    static final long RATIO_COUNTS_FROM = 1 << 20;

    public Limits {
        if (unpacked < 1 || entry < 1 || entries < 1) {
            throw new IllegalArgumentException(
                    "limits must be at least 1, but were %d, %d, %d".formatted(unpacked, entry, entries));
        }
    }

    /** For a document that is not an archive. */
    public static Limits single(long unpacked) {
        return new Limits(unpacked, Math.toIntExact(Math.min(unpacked, Integer.MAX_VALUE)), 1);
    }
}
