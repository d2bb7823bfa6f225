package io.fleetmend.ingest.debian.archive;

import io.fleetmend.ingest.StandingClock;
import io.fleetmend.ingest.fetch.Fetcher;
import io.fleetmend.ingest.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/** The source of a suite wherever it lies, for tests that start an archive of their own. */
@ApplicationScoped
public class SuiteAt {
    private final Fetcher fetcher;
    private final IndexTaking taking;

    SuiteAt(Fetcher fetcher, IndexTaking taking) {
        this.fetcher = fetcher;
        this.taking = taking;
    }

    public Source address(String baseUrl, String suite, Path keyring) {
        return new ArchiveSource(
                baseUrl,
                suite,
                keyring,
                List.of(new ArchivePart("main", "amd64")),
                fetcher,
                taking,
                StandingClock.CLOCK);
    }
}
