package io.fleetmend.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What refuses a value says so in words that begin with its field: {@code name must have…}, {@code windows[1].id is needed…}. */
final class Refusals {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*(?:\\[\\d{1,9}])*";
    private static final Pattern FIELD =
            Pattern.compile("(%s(?:\\.%s)*) (?:must|is needed)\\b".formatted(NAME.replaceFirst("A-Z", ""), NAME));

    private Refusals() {}

    static @Nullable String field(@Nullable String words) {
        if (words == null) {
            return null;
        }
        Matcher field = FIELD.matcher(words);
        return field.lookingAt() ? field.group(1) : null;
    }
}
