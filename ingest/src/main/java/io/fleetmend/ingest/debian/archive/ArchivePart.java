package io.fleetmend.ingest.debian.archive;

/** One list of packages of a suite. */
record ArchivePart(String component, String architecture) {}
