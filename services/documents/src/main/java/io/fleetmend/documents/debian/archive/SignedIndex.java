package io.fleetmend.documents.debian.archive;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.input.Unpacked;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From bytes that anybody may have sent to what the archive's owner signed, or to a refusal with its reason. */
public final class SignedIndex {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private SignedIndex() {}

    /**
     * @param suite the one that was asked for: a genuine index of another suite is not an answer
     * @param newestKnown the date of the index that was taken last; an older one would bring back what was mended since
     */
    public static ReleaseIndex verified(
            byte[] inRelease, Keyring keyring, String suite, @Nullable Instant newestKnown, Instant now)
            throws IOException {
        ClearSigned signed = ClearSigned.parse(text(inRelease));
        new SignatureCheck(keyring, now).verify(signed);
        ReleaseIndex index = ReleaseParser.parse(signed.lines());
        if (!suite.equals(index.codename()) && !suite.equals(index.suite())) {
            throw new BadDocumentException(
                    "is the index of %s (%s), but %s was asked for".formatted(index.codename(), index.suite(), suite));
        }
        if (index.date().isAfter(now.plus(CLOCK_SKEW))) {
            throw new BadDocumentException("is dated %s, which is yet to come".formatted(index.date()));
        }
        if (newestKnown != null && index.date().isBefore(newestKnown)) {
            throw new BadDocumentException(
                    "is older than what we had: dated %s, but one of %s is known".formatted(index.date(), newestKnown));
        }
        if (index.validUntil() != null && now.isAfter(index.validUntil())) {
            throw new BadDocumentException("was valid until %s only".formatted(index.validUntil()));
        }
        return index;
    }

    /** What an index says, whoever wrote it: for looking at an archive whose keys are not here. */
    public static ReleaseIndex unverified(byte[] inRelease) throws IOException {
        return ReleaseParser.parse(ClearSigned.parse(text(inRelease)).lines());
    }

    /** Reads a Packages file in whatever packing; what it holds must be what the signed index states, to the byte. */
    public static void packages(Path file, IndexFile stated, PackagesParser.Visitor visitor) throws IOException {
        if (stated.size() == 0) {
            return;
        }
        MessageDigest digest = Digest.sha256();
        long size = Unpacked.read(file, Limits.single(stated.size()), content -> {
            Counting counting = new Counting(new DigestInputStream(content, digest));
            PackagesParser.read(counting, visitor);
            return counting.count;
        });
        String found = Digest.hex(digest.digest());
        if (size != stated.size() || !found.equals(stated.sha256())) {
            throw new BadDocumentException("%s must have %d bytes with SHA-256 %s, but has %d with %s"
                    .formatted(stated.path(), stated.size(), stated.sha256(), size, found));
        }
    }

    private static String text(byte[] bytes) throws IOException {
        try (Reader reader = StrictText.utf8(new ByteArrayInputStream(bytes))) {
            StringWriter text = new StringWriter(bytes.length);
            reader.transferTo(text);
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new BadDocumentException("is not UTF-8", e);
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read > 0) {
                count += read;
            }
            return read;
        }
    }
}
