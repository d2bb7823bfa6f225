package io.fleetmend.standalone.archive;

/**
 * One signed index of a Debian archive.
 *
 * @param baseUrl without {@code dists}, ends with a slash
 * @param suite as under {@code dists}, such as {@code bookworm-security}
 * @param keyring the file with the keys that may sign it
 */
public record AptArchive(String baseUrl, String suite, String component, String architecture, String keyring) {}
