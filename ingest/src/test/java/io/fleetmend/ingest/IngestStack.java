package io.fleetmend.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the service an empty mirror and three suites of an archive in a temporary folder; the tests fill them. */
public class IngestStack implements QuarkusTestResourceLifecycleManager {
    static final List<String> SUITES = List.of("bookworm-security", "bookworm", "bookworm-updates");

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("fleetmend-ingest-test");
            Map<String, String> settings = new HashMap<>();
            settings.put("fleetmend.ingest.poll", "PT0S");
            settings.put("fleetmend.ingest.sources", "all");
            settings.put("fleetmend.ingest.pause", "PT0S");
            settings.put("fleetmend.ingest.feeds", folder.resolve("feeds").toString());
            for (int i = 0; i < SUITES.size(); i++) {
                String prefix = "fleetmend.ingest.archives[%d].".formatted(i);
                settings.put(
                        prefix + "base-url", folder.resolve("archive").toUri().toString());
                settings.put(prefix + "suite", SUITES.get(i));
                settings.put(prefix + "keyring", folder.resolve("trusted").toString());
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the folder is temporary
    }
}
