package io.fleetmend.documents.microsoft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of Microsoft's updates as they are written in the wild. */
final class KbNames {
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:KB)?(\\d{5,8})(?:v\\d)?");
    /** A service pack ({@code SP81X64}), a bulletin ({@code MS16-110}). */
    private static final Pattern OTHER = Pattern.compile("SP[A-Z0-9]{3,20}|MS\\d{2}-\\d{3}");

    /** Some fields were taken out of web pages. */
    private static final Pattern BETWEEN = Pattern.compile("(?:[;,\\s]|<br>)+");

    private KbNames() {}

    /** {@code KB5004947}; empty for what names no update, such as {@code Release Notes}. */
    static Optional<String> of(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of("KB" + number.group(1));
        }
        return OTHER.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /**
     * What a field of superseded updates names.
     *
     * @throws IllegalArgumentException for what is neither an update nor said to be none
     */
    static List<String> superseded(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(written.strip())) {
            if (part.isEmpty() || part.equals("None")) {
                continue;
            }
            names.add(of(part).orElseThrow(() -> new IllegalArgumentException(
                    "superseded updates must be KB numbers, but one is '%s'".formatted(part))));
        }
        return names;
    }

    /** A word of the vendor; null where what stands there is none. */
    static @Nullable String severity(@Nullable String written) {
        return written == null || written.isBlank() || written.equals("None") || written.equals("System.Object[]")
                ? null
                : written.strip();
    }
}
