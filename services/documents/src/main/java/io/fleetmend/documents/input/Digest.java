package io.fleetmend.documents.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** SHA-256 over documents. */
public final class Digest {
    private static final String PREFIX = "sha256:";
    private static final MessageDigest UNUSED = newSha256();

    private Digest() {}

    /** A copy of one that is never used: to look an algorithm up costs as much as a short text's digest. */
    public static MessageDigest sha256() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own SHA-256 can be copied", e);
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@code sha256:…}, as contracts name documents. */
    public static String of(byte[] content) {
        return PREFIX + hex(sha256().digest(content));
    }

    /** {@code sha256:…} of a file, in constant memory. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return PREFIX + hex(digest.digest());
    }

    /** {@code sha256:…} over the names and digests of files, in this order. */
    public static String of(List<Path> files, Function<Path, String> name) throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Path file : files) {
            digests.put(name.apply(file), of(file));
        }
        return of(digests);
    }

    /** {@code sha256:…} over names and the digests of what they name, in this order. */
    public static String of(Map<String, String> digests) {
        MessageDigest all = sha256();
        digests.forEach((name, digest) -> all.update((name + " " + digest + "\n").getBytes(StandardCharsets.UTF_8)));
        return PREFIX + hex(all.digest());
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
