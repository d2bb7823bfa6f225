package io.fleetmend.ingest.csaf;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** A file with a checksum (requirement 18): the hash, and behind a blank the document's name. */
record StatedHash(String algorithm, String hex) {
    static StatedHash of(String text, boolean isSha256) throws BadDocumentException {
        String first = text.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        StatedHash hash = new StatedHash(isSha256 ? "SHA-256" : "SHA-512", first);
        if (!first.matches(isSha256 ? "[0-9a-f]{64}" : "[0-9a-f]{128}")) {
            throw new BadDocumentException(
                    "has a file beside it that must begin with its %s".formatted(hash.algorithm));
        }
        return hash;
    }

    void check(byte[] content) throws BadDocumentException {
        String found = Digest.hex(digest().digest(content));
        if (!found.equals(hex)) {
            throw new BadDocumentException("must have the %s %s, but has %s".formatted(algorithm, hex, found));
        }
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
