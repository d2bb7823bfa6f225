package io.fleetmend.documents.csaf.reading;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.reading.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SHA-512 files that a provider puts beside its documents (CSAF section 7.1.18): the hash, blanks, the file's name. */
public final class Checksums {
    private static final String SUFFIX = ".sha512";

    private final Map<String, String> stated = new HashMap<>();

    /** For documents that nothing lies beside. */
    public static Checksums none() {
        return new Checksums();
    }

    /** What a document says. */
    interface Reading {
        List<Entry> read(Document document) throws IOException;
    }

    /** @param name of the file with the checksum */
    public void add(String name, byte[] content) {
        String text = new String(content, StandardCharsets.US_ASCII).strip();
        int end = text.indexOf(' ');
        stated.put(name.substring(0, name.length() - SUFFIX.length()), end < 0 ? text : text.substring(0, end));
    }

    /** Nothing of a document whose checksum is wrong is used. */
    List<Entry> checked(Document document, Reading reading) throws IOException {
        String expected = stated.get(document.name());
        if (expected == null) {
            return reading.read(document);
        }
        MessageDigest digest = sha512();
        DigestInputStream content = new DigestInputStream(document.content(), digest);
        List<Entry> entries = reading.read(new Document(document.name(), document.digest(), content));
        content.transferTo(OutputStream.nullOutputStream());
        String found = Digest.hex(digest.digest());
        if (!found.equalsIgnoreCase(expected)) {
            throw new BadDocumentException("must have the SHA-512 %s, but has %s".formatted(expected, found));
        }
        return entries;
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }
}
