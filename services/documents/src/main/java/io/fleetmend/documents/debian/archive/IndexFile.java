package io.fleetmend.documents.debian.archive;

/**
 * A file that a signed index lists.
 *
 * @param path below the suite's folder
 * @param sha256 hexadecimal
 */
public record IndexFile(String path, long size, String sha256) {
    /** Where the archive also keeps it, so that it cannot change between the index and the file. */
    public String pathByHash() {
        int slash = path.lastIndexOf('/');
        return path.substring(0, slash + 1) + "by-hash/SHA256/" + sha256;
    }
}
