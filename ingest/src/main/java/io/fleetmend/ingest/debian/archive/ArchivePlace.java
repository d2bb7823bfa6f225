package io.fleetmend.ingest.debian.archive;

import io.fleetmend.ingest.IngestConfig;

/**
 * One list of packages of a suite, and where it lies.
 *
 * @param keyring the file (or the folder) with the OpenPGP keys that may sign the suite's index
 */
record ArchivePlace(String baseUrl, String suite, ArchivePart part, String keyring) {
    static ArchivePlace of(IngestConfig.Archive configured) {
        return new ArchivePlace(
                configured.baseUrl(),
                configured.suite(),
                new ArchivePart(configured.component(), configured.architecture()),
                configured.keyring());
    }
}
