package io.fleetmend.documents.debian.archive;

import io.fleetmend.documents.input.BadDocumentException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signed index of a suite (wiki.debian.org/DebianRepository/Format).
 *
 * @param release {@code debian:12}
 * @param pocket {@code main}, {@code updates} or {@code security}
 * @param validUntil null where the archive states none
 * @param files by path, as far as SHA256 is stated for them
 */
public record ReleaseIndex(
        String suite,
        String codename,
        String release,
        String pocket,
        Instant date,
        @Nullable Instant validUntil,
        boolean byHash,
        Map<String, IndexFile> files) {
    public ReleaseIndex {
        files = Map.copyOf(files);
    }

    /** The uncompressed list of packages; its hash decides, whatever packing it travels in. */
    public IndexFile packages(String component, String architecture) throws BadDocumentException {
        // the security archive signs "updates/main" but lays it out as "main"
        String folder = component.startsWith("updates/") ? component.substring("updates/".length()) : component;
        String path = "%s/binary-%s/Packages".formatted(folder, architecture);
        IndexFile file = files.get(path);
        if (file == null) {
            throw new BadDocumentException("lists no %s".formatted(path));
        }
        return file;
    }

    public Optional<IndexFile> packed(IndexFile file, String suffix) {
        return Optional.ofNullable(files.get(file.path() + suffix));
    }
}
