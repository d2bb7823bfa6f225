package io.fleetmend.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the feeds are and how often they are read. */
@ConfigMapping(prefix = "fleetmend.ingest")
public interface IngestConfig {
    /** How often every source is read; zero: only when an operator asks for it. */
    @WithDefault("PT15M")
    Duration poll();

    /** A folder or an address with a mirror of feed documents; absent: the vendors' public addresses. */
    Optional<String> feeds();

    /**
     * The sources to read, by name, {@code debian-archive} for every index of the archives; {@code all} for every one that there is a
     * reader for. docs/sources.md lists them.
     */
    @WithDefault("outbreaks,debian-osv,debian-archive,kev,epss")
    List<String> sources();

    /** Where a source of another vendor is read while there is no mirror, by its name. */
    Map<String, URI> addresses();

    /**
     * Providers of CSAF documents by name, each with the address of its {@code provider-metadata.json}; {@code example} is read as the
     * source {@code example-csaf}.
     */
    Map<String, URI> csafProviders();

    /** How long a server is left alone between two requests. */
    @WithDefault("PT0.1S")
    Duration pause();

    /** The HTTP proxy; absent: the environment's {@code https_proxy} and {@code http_proxy}. */
    Optional<URI> proxy();

    /**
     * Which records of a Debian feed are bulletins, by the beginning of their ids. Records of single CVEs ({@code CVE,DEBIAN-CVE}) say
     * again what the advisories say, so they are left out unless an operator wants them.
     */
    @WithDefault("DSA-,DLA-,DTSA-")
    List<String> debianRecords();

    /** The signed indexes to read, unless the mirror brings its own; the launcher takes them from the machine's apt. */
    List<Archive> archives();

    /** One signed index of a Debian archive. */
    interface Archive {
        /** Without {@code dists}; {@code http}, {@code https} or {@code file}. */
        String baseUrl();

        /** As under {@code dists}, such as {@code bookworm-security}. */
        String suite();

        @WithDefault("main")
        String component();

        @WithDefault("amd64")
        String architecture();

        /** The file (or the folder) with the OpenPGP keys that may sign it. */
        String keyring();
    }
}
