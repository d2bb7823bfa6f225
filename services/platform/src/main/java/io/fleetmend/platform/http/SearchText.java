package io.fleetmend.platform.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the search box, {@code ?search=}. */
public final class SearchText {
    private static final int LONGEST = 200;
    private static final String GREATEST = Character.toString(Character.MAX_CODE_POINT);

    private SearchText() {}

    /** In small letters, without blanks around it; null when nothing is searched for. */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problems.invalid(
                    "search",
                    "search must have at most %d characters, all of them text, but had %d"
                            .formatted(LONGEST, text.length()));
        }
        return text;
    }

    /** A bound that is above everything beginning with {@code text}, where texts are compared byte by byte. */
    public static @Nullable String endOf(@Nullable String text) {
        return text == null ? null : text + GREATEST;
    }
}
