package io.fleetmend.ingest.debian.archive;

import io.fleetmend.documents.debian.archive.ListedPackage;
import io.fleetmend.documents.debian.archive.ReleaseIndex;
import io.fleetmend.documents.debian.archive.SignedIndex;
import io.fleetmend.ingest.bulletin.Documents;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Taken;
import io.fleetmend.ingest.update.Offers;
import io.fleetmend.ingest.update.StagedPackages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes what a verified index lists; a list whose hash is wrong is found at its end, and then nothing of it stays. */
@ApplicationScoped
class IndexTaking {
    private static final int BATCH = 5000;

    private final StagedPackages staged;
    private final Offers offers;
    private final Documents documents;

    IndexTaking(StagedPackages staged, Offers offers, Documents documents) {
        this.staged = staged;
        this.offers = offers;
        this.documents = documents;
    }

    Taken take(IndexReading reading, Progress progress) throws IOException {
        ReleaseIndex index = reading.index();
        staged.clear();
        List<StagedPackages.Staged> batch = new ArrayList<>(BATCH);
        for (IndexReading.Part part : reading.parts()) {
            SignedIndex.packages(part.document().place(), part.stated(), listed -> {
                progress.step();
                batch.add(staged(listed));
                if (batch.size() == BATCH) {
                    staged.add(batch);
                    batch.clear();
                }
            });
        }
        staged.add(batch);
        long changed = offers.replaceByStaged(index.release(), index.pocket(), index.date());
        documents.keep(List.of(new Documents.Raw(
                reading.digest(), "debian-archive:" + index.codename(), "InRelease", reading.inRelease())));
        return Taken.whole(index.release(), index.date(), progress.records(), changed);
    }

    private static StagedPackages.Staged staged(ListedPackage listed) {
        return new StagedPackages.Staged(
                listed.name(),
                listed.architecture(),
                listed.version(),
                listed.sourcePackage(),
                listed.sourceVersion(),
                listed.sha256(),
                listed.size());
    }
}
