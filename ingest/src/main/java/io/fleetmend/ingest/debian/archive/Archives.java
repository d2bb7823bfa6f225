package io.fleetmend.ingest.debian.archive;

import io.fleetmend.ingest.IngestConfig;
import io.fleetmend.ingest.fetch.Fetcher;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.platform.telemetry.LogKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The suites that are configured, security first: the other pockets only count where they can supersede it. */
@ApplicationScoped
public class Archives {
    private static final Logger LOG = Logger.getLogger(Archives.class);
    /** Backports and proposed updates are no pockets that security updates come from; a second mirror of a suite says nothing new. */
    private static final Pattern POCKETS = Pattern.compile("[a-z]+(-security|-updates|/updates)?");

    private final List<Source> sources;

    Archives(IngestConfig config, Fetcher fetcher, IndexTaking taking, Clock clock) {
        Map<String, Suite> places = new LinkedHashMap<>();
        Map<Suite, Set<ArchivePart>> suites = new LinkedHashMap<>();
        for (ArchivePlace archive : places(config)) {
            Suite suite = new Suite(archive.baseUrl(), archive.suite(), archive.keyring());
            Suite first = places.computeIfAbsent(suite.suite, name -> suite);
            if (!POCKETS.matcher(suite.suite).matches() || !first.equals(suite)) {
                try (var _ = LogKeys.of("suite", suite.suite).and("at", suite.baseUrl)) {
                    LOG.warn("Archive is left out");
                }
            } else {
                suites.computeIfAbsent(suite, key -> new LinkedHashSet<>()).add(archive.part());
            }
        }
        sources = suites.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().isSecurity() ? 0 : 1))
                .map(entry -> (Source) new ArchiveSource(
                        entry.getKey().baseUrl,
                        entry.getKey().suite,
                        Path.of(entry.getKey().keyring),
                        List.copyOf(entry.getValue()),
                        fetcher,
                        taking,
                        clock))
                .toList();
    }

    public List<Source> sources() {
        return sources;
    }

    private static List<ArchivePlace> places(IngestConfig config) {
        return config.feeds()
                .flatMap(MirroredArchive::in)
                .map(MirroredArchive::places)
                .orElseGet(
                        () -> config.archives().stream().map(ArchivePlace::of).toList());
    }

    private record Suite(String baseUrl, String suite, String keyring) {
        boolean isSecurity() {
            return suite.contains("security");
        }
    }
}
