package io.fleetmend.documents.purl;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Clause 5.4: UTF-8; letters, digits, {@code . - _ ~} and the colon stand for themselves, all else is a triplet. */
final class PercentEncoding {
    private static final String PLAIN = ".-_~:";

    private PercentEncoding() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                encoded.append((char) b);
            } else {
                encoded.append("%%%02X".formatted(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || PLAIN.indexOf(b) >= 0;
    }

    /** @throws PurlException naming the whole, when a triplet is broken or the bytes are no UTF-8 */
    static String decode(String part, String whole) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                bytes.write(hex(part, i + 1, whole) * 16 + hex(part, i + 2, whole));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PurlException(whole, "'%s' must be UTF-8 when decoded".formatted(part));
        }
    }

    private static int hex(String part, int at, String whole) {
        int digit = at < part.length() ? Character.digit(part.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new PurlException(whole, "two hexadecimal digits must follow each '%'");
        }
        return digit;
    }
}
