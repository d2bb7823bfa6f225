package io.fleetmend.versions.vers;

import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** From text to constraints; what order they must have is {@link VersRules}' matter. */
final class VersReader {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]*");
    private static final Pattern TRIPLET = Pattern.compile("%[0-9A-Fa-f]{2}");

    private VersReader() {}

    static Vers readLeniently(String text) {
        String dense = text.strip().replaceAll("\\s", "");
        int slash = dense.indexOf('/');
        if (slash < 0) {
            throw new VersException(text, "'vers:type/constraints' is expected");
        }
        String constraints = dense.substring(slash + 1).replaceAll("\\|+", "|").replaceAll("^\\||\\|$", "");
        String plain = constraints.replaceAll("(^|\\|)=", "$1");
        return read(dense.substring(0, slash).toLowerCase(Locale.ROOT) + "/" + plain);
    }

    static Vers read(String text) {
        if (text.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new VersException(text, "only printable ASCII characters are permitted, no whitespace");
        }
        if (!text.startsWith("vers:")) {
            throw new VersException(text, "it must start with 'vers:'");
        }
        int slash = text.indexOf('/');
        String type = slash < 0 ? "" : text.substring("vers:".length(), slash);
        if (!TYPE.matcher(type).matches()) {
            throw new VersException(
                    text, "a type of lower-case letters, digits, '.' and '-', begun by a letter, and '/' are expected");
        }
        if (type.equals("invalid")) {
            throw new VersException(text, "the type 'invalid' is reserved for ranges that are not valid");
        }
        String constraints = text.substring(slash + 1);
        if (constraints.equals("*")) {
            return new Vers(type, List.of());
        }
        if (type.equals("all") || type.equals("none")) {
            throw new VersException(text, "'*' is the only range of the type '%s'".formatted(type));
        }
        return new Vers(type, constraints(text, constraints));
    }

    private static List<Constraint> constraints(String text, String constraints) {
        List<Constraint> read = new ArrayList<>();
        for (String part : constraints.split("\\|", -1)) {
            if (part.isEmpty()) {
                throw new VersException(text, "a constraint is expected after '/' and on both sides of each '|'");
            }
            Comparator comparator = Comparator.at(part);
            String version = part.substring(comparator.sign().length());
            if (version.isEmpty()) {
                throw new VersException(text, "a version must follow '%s'".formatted(comparator.sign()));
            }
            if (version.chars().anyMatch(c -> "><=!*".indexOf(c) >= 0)) {
                throw new VersException(text, "> < = ! * must be percent-encoded in a version, or are no comparator");
            }
            read.add(new Constraint(comparator, decoded(text, version)));
        }
        return read;
    }

    private static String decoded(String text, String version) {
        if (TRIPLET.matcher(version).replaceAll("").indexOf('%') >= 0) {
            throw new VersException(text, "two hexadecimal digits must follow each '%'");
        }
        String decoded = TRIPLET.matcher(version)
                .replaceAll(triplet -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(triplet.group().substring(1), 16))));
        if (decoded.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new VersException(text, "a version has printable ASCII characters only");
        }
        return decoded;
    }
}
