package io.fleetmend.documents.debian.archive;

import io.fleetmend.documents.input.BadDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The clear-sign framing of RFC 9580 section 7, and nothing around it: a text before or after the frame is not signed and would be read
 * by somebody all the same.
 *
 * @param lines the signed lines, without dash escapes and without trailing blanks: what is hashed is what is read
 * @param signature the ASCII-armoured block
 */
record ClearSigned(List<String> lines, String signature) {
    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String BEGIN_SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END_SIGNATURE = "-----END PGP SIGNATURE-----";
    private static final Pattern HASH_HEADER = Pattern.compile("Hash: [A-Z0-9, -]{1,60}");

    ClearSigned {
        lines = List.copyOf(lines);
    }

    static ClearSigned parse(String text) throws BadDocumentException {
        // every kind of line end that some reader might see as one must be one for us, or none at all
        if (text.indexOf('\u000b') >= 0 || text.indexOf('\f') >= 0 || text.indexOf('\0') >= 0) {
            throw new BadDocumentException("has control characters that no index needs");
        }
        List<String> all = List.of(text.split("\r?\n", -1));
        if (!all.getFirst().equals(BEGIN)) {
            throw new BadDocumentException("must begin with '%s': it is not signed".formatted(BEGIN));
        }
        int at = 1;
        while (at < all.size() && HASH_HEADER.matcher(all.get(at)).matches()) {
            at++;
        }
        if (at >= all.size() || !all.get(at).isEmpty()) {
            throw new BadDocumentException("must have only Hash headers before the empty line");
        }
        List<String> signed = new ArrayList<>();
        at++;
        while (at < all.size() && !all.get(at).equals(BEGIN_SIGNATURE)) {
            signed.add(unescaped(all.get(at)));
            at++;
        }
        int begin = at;
        while (at < all.size() && !all.get(at).equals(END_SIGNATURE)) {
            at++;
        }
        if (at >= all.size()) {
            throw new BadDocumentException("is truncated: its signature has no end");
        }
        if (all.subList(at + 1, all.size()).stream().anyMatch(line -> !line.isBlank())) {
            throw new BadDocumentException("has text after its signature");
        }
        return new ClearSigned(signed, String.join("\n", all.subList(begin, at + 1)) + "\n");
    }

    private static String unescaped(String line) throws BadDocumentException {
        if (line.startsWith("- ")) {
            return withoutTrailingBlanks(line.substring(2));
        }
        if (line.startsWith("-")) {
            throw new BadDocumentException("has a line that begins with an unescaped dash");
        }
        return withoutTrailingBlanks(line);
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0
                && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return line.substring(0, end);
    }

    /** What was hashed: lines joined with CRLF, none after the last. */
    String canonicalText() {
        return String.join("\r\n", lines);
    }
}
