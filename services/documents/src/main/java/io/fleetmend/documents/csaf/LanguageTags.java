package io.fleetmend.documents.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Language tags of RFC 5646, with subtags that are registered. */
final class LanguageTags {
    private static final Map<String, Set<String>> SUBTAGS = Resources.words("language-subtags.txt");
    private static final Pattern PRIVATE_LANGUAGE = Pattern.compile("q[a-t][a-z]");
    private static final Pattern PRIVATE_SCRIPT = Pattern.compile("qa(a[a-z]|b[a-x])");
    private static final Pattern PRIVATE_REGION = Pattern.compile("aa|q[m-z]|x[a-z]|zz");

    private LanguageTags() {}

    static boolean isValid(String tag) {
        List<String> parts =
                new ArrayList<>(List.of(tag.toLowerCase(Locale.ROOT).split("-")));
        String language = parts.removeFirst();
        if (language.equals("x") || language.equals("i")) {
            return true;
        }
        if (!isKnown("language", language)
                && !PRIVATE_LANGUAGE.matcher(language).matches()) {
            return false;
        }
        for (String part : parts) {
            if (part.length() == 1) {
                return true; // extensions and private use are not registered here
            }
            if (!isSubtag(part)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPrivate(String tag) {
        List<String> parts = List.of(tag.toLowerCase(Locale.ROOT).split("-"));
        return parts.contains("x")
                || PRIVATE_LANGUAGE.matcher(parts.getFirst()).matches()
                || parts.stream()
                        .skip(1)
                        .anyMatch(part -> PRIVATE_SCRIPT.matcher(part).matches()
                                || PRIVATE_REGION.matcher(part).matches());
    }

    private static boolean isSubtag(String part) {
        return isKnown("extlang", part)
                || isKnown("script", part)
                || isKnown("region", part)
                || isKnown("variant", part)
                || PRIVATE_SCRIPT.matcher(part).matches()
                || PRIVATE_REGION.matcher(part).matches();
    }

    private static boolean isKnown(String kind, String subtag) {
        return SUBTAGS.getOrDefault(kind, Set.of()).contains(subtag);
    }
}
