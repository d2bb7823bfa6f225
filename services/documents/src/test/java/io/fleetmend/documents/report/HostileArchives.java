package io.fleetmend.documents.report;

import com.github.luben.zstd.ZstdOutputStream;
import io.fleetmend.documents.debian.list.AdvisoryListReader;
import io.fleetmend.documents.feed.VendorFeed;
import io.fleetmend.documents.osv.OsvReader;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.testkit.documents.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Archives that are bombs, damaged, or something else. */
final class HostileArchives {
    private static final int MEGABYTE = 1 << 20;
    private static final int TEN_THOUSAND = 10_000;

    private HostileArchives() {}

    record Hostile(
            String what, VendorFeed.Shape shape, Supplier<Reader> reader, Supplier<byte[]> content, String reason) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Hostile> all() {
        return Stream.of(
                document("a gzip of 10 GB", HostileArchives::gzipOf10Gigabytes, "times its size"),
                set("a gzip of 10 GB in place of an archive", HostileArchives::gzipOf10Gigabytes, "no tar"),
                document("an xz of 64 MB", HostileArchives::xz, "times its size"),
                document("a zstd of 64 MB", HostileArchives::zstd, "times its size"),
                document("a zstd that wants 128 MB of memory", HostileArchives::wideZstd, "is damaged"),
                set("a document of 17 MB", () -> Samples.zip(Map.of("a.json", noise())), "larger than"),
                set("a zip of 8 MB", () -> Samples.zip(Map.of("a.json", new byte[8 * MEGABYTE])), "times its size"),
                set("a gzip cut off", () -> cut(Samples.tarGz(Map.of("a.json", "{}"))), "is truncated"),
                set("a gzip with a bit changed", () -> flipped(Samples.tarGz(Map.of("a.json", "{}"))), "is damaged"),
                set("a page of an error", () -> Samples.utf8("<html>" + " ".repeat(1000)), "no tar"),
                set("an empty file", () -> new byte[0], "holds none"),
                set("half a zip", () -> cut(Samples.zip(Map.of("a.json", new byte[10_000]))), "damaged zip"));
    }

    /** A name that would climb out of the folder, were it ever written. */
    static byte[] climbing() {
        return Samples.zip(Map.of("../escaped.json", Samples.utf8("{}")));
    }

    private static Hostile set(String what, Supplier<byte[]> content, String reason) {
        return new Hostile(what, VendorFeed.set(".json"), OsvReader::reader, content, reason);
    }

    private static Hostile document(String what, Supplier<byte[]> content, String reason) {
        return new Hostile(what, VendorFeed.DOCUMENT, AdvisoryListReader::new, content, reason);
    }

    /** A megabyte of empty lines, packed once and written ten thousand times: deflate streams can be joined behind a flush. */
    private static byte[] gzipOf10Gigabytes() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        byte[] packed = new byte[MEGABYTE];
        deflater.setInput(emptyLines());
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
        for (int i = 0; i < TEN_THOUSAND; i++) {
            bytes.write(packed, 0, length);
        }
        return bytes.toByteArray();
    }

    private static byte[] xz() {
        return packed(bytes -> new XZOutputStream(bytes, new LZMA2Options(0)));
    }

    private static byte[] zstd() {
        return packed(ZstdOutputStream::new);
    }

    private static byte[] wideZstd() {
        return packed(bytes -> new ZstdOutputStream(bytes).setLong(27));
    }

    private static byte[] emptyLines() {
        byte[] lines = new byte[MEGABYTE];
        Arrays.fill(lines, (byte) '\n');
        return lines;
    }

    /** Nothing that could be packed. */
    private static byte[] noise() {
        byte[] noise = new byte[17 * MEGABYTE];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private interface Packing {
        OutputStream over(OutputStream bytes) throws IOException;
    }

    private static byte[] packed(Packing packing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing.over(bytes)) {
            byte[] lines = emptyLines();
            for (int i = 0; i < 64; i++) {
                out.write(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] flipped(byte[] whole) {
        whole[whole.length - 6] ^= 1;
        return whole;
    }
}
