package io.fleetmend.documents.csaf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** License expressions of SPDX 3.0.1, annex B, with the restrictions of CSAF: no DocumentRef, and an origin in each own identifier. */
final class LicenseExpression {
    private static final Map<String, Set<String>> SPDX = Resources.words("spdx.txt");
    private static final Pattern TOKEN = Pattern.compile("\\s*([()]|[A-Za-z0-9.+:-]+)\\s*");
    private static final Pattern LICENSE = Pattern.compile("[A-Za-z0-9.-]+\\+?");
    private static final Pattern OWN = Pattern.compile("(LicenseRef|AdditionRef)-[A-Za-z0-9.]+(-[A-Za-z0-9.]+)+");
    private static final Pattern LOOKS_OWN = Pattern.compile("(?i)(documentref|licenseref|additionref)-?.*");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> identifiers = new LinkedHashSet<>();
    private int at;
    private boolean valid = true;

    private LicenseExpression(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        valid = end == text.length() && !tokens.isEmpty();
        if (valid) {
            alternatives();
            valid &= at == tokens.size();
        }
    }

    static boolean isValid(String text) {
        return new LicenseExpression(text).valid;
    }

    /** Licenses and exceptions, as they are written. */
    static Set<String> identifiers(String text) {
        return new LicenseExpression(text).identifiers;
    }

    /** An identifier that no public list explains. */
    static boolean isOwn(String identifier) {
        return LOOKS_OWN.matcher(identifier).matches() && !identifier.startsWith("LicenseRef-scancode-");
    }

    static boolean isListed(String identifier) {
        String plain = identifier.endsWith("+") ? identifier.substring(0, identifier.length() - 1) : identifier;
        return has("license", plain)
                || has("exception", plain)
                || isDeprecated(plain)
                || plain.startsWith("LicenseRef-scancode-");
    }

    static boolean isDeprecated(String identifier) {
        return has("deprecated", identifier) || has("deprecated-exception", identifier);
    }

    private static boolean has(String kind, String identifier) {
        return SPDX.getOrDefault(kind, Set.of()).stream().anyMatch(known -> known.equalsIgnoreCase(identifier));
    }

    private void alternatives() {
        do {
            license();
        } while (valid && (take("AND") || take("OR")));
    }

    private void license() {
        if (take("(")) {
            alternatives();
            valid &= take(")");
            return;
        }
        identifier("LicenseRef");
        if (take("WITH")) {
            identifier("AdditionRef");
        }
    }

    private void identifier(String prefix) {
        String token = at < tokens.size() ? tokens.get(at++) : "";
        boolean own = OWN.matcher(token).matches() && token.startsWith(prefix);
        valid &= own
                || (LICENSE.matcher(token).matches()
                        && !LOOKS_OWN.matcher(token).matches()
                        && !isOperator(token));
        identifiers.add(token);
    }

    private static boolean isOperator(String token) {
        return List.of("AND", "OR", "WITH").contains(token.toUpperCase(Locale.ROOT));
    }

    /** Operators are all upper or all lower case. */
    private boolean take(String word) {
        boolean there = at < tokens.size()
                && (tokens.get(at).equals(word) || tokens.get(at).equals(word.toLowerCase(Locale.ROOT)));
        at += there ? 1 : 0;
        return there;
    }
}
