package io.fleetmend.documents.input;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tukaani.xz.CorruptedInputException;
import org.tukaani.xz.XZFormatException;
import org.tukaani.xz.XZInputStream;

/** A file as a stream of what is in it: gzip, xz, zstd or plain, told apart by its first bytes and never by its name. */
public final class Unpacked {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] XZ = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};
    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    private static final int BUFFER = 1 << 16;
    /** Debian's own indexes need 64 MiB at level 9 at most; a header may ask for 4 GiB. */
    private static final int XZ_MEMORY_KIB = 96 << 10;
    /** 8 MiB, which every decoder has to have (RFC 8878 section 3.1.1.1.2); a header may ask for more. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private Unpacked() {}

    /** What a reader does with the stream. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(InputStream content) throws IOException;
    }

    /**
     * Reads {@code file} to its very end, so that a checksum behind the last byte that {@code reading} wanted is checked too.
     *
     * @throws BadDocumentException when it is truncated, damaged or too large
     */
    public static <T> T read(Path file, Limits limits, Reading<T> reading) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                CountingInput packed = new CountingInput(raw);
                BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER);
                InputStream content = new BoundedInput(decompressed(buffered), packed, limits.unpacked())) {
            InputStream lent = new Lent(content);
            T result = reading.read(lent);
            lent.transferTo(OutputStream.nullOutputStream());
            return result;
        } catch (EOFException e) {
            throw new BadDocumentException("is truncated: " + e.getMessage(), e);
        } catch (ZipException | CorruptedInputException | XZFormatException | ZstdIOException e) {
            throw new BadDocumentException("is damaged: " + e.getMessage(), e);
        }
    }

    /** The first {@code length} bytes of what is in the file, where it has that many. */
    public static Optional<byte[]> start(Path file, int length) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream content = decompressed(in)) {
            byte[] start = content.readNBytes(length);
            return start.length == length ? Optional.of(start) : Optional.empty();
        } catch (EOFException e) {
            return Optional.empty();
        } catch (ZipException | CorruptedInputException | XZFormatException | ZstdIOException e) {
            throw new BadDocumentException("is damaged: " + e.getMessage(), e);
        }
    }

    private static InputStream decompressed(BufferedInputStream in) throws IOException {
        in.mark(XZ.length);
        byte[] start = in.readNBytes(XZ.length);
        in.reset();
        if (startsWith(start, GZIP)) {
            return new GZIPInputStream(in, BUFFER);
        }
        if (startsWith(start, XZ)) {
            return new XZInputStream(in, XZ_MEMORY_KIB);
        }
        if (startsWith(start, ZSTD)) {
            return new ZstdInputStream(in).setLongMax(ZSTD_WINDOW_LOG);
        }
        return in;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** Parsers close what they are given; the rest is needed for the checksum. */
    private static final class Lent extends BufferedInputStream {
        Lent(InputStream in) {
            super(in, BUFFER);
        }

        @Override
        public void close() {
            // its owner closes what is below
        }
    }
}
