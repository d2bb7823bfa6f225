package io.fleetmend.documents.debian.archive;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;

/** A Packages index as the source of what can be installed; what it holds must be what the suite's index states. */
public final class PackagesReader implements Reader {
    private final ReleaseIndex index;
    private final IndexFile stated;

    /** @param stated what {@code index} says of the list that will be read */
    public PackagesReader(ReleaseIndex index, IndexFile stated) {
        this.index = index;
        this.stated = stated;
    }

    @Override
    public void read(Document document, Sink sink) throws IOException {
        MessageDigest digest = Digest.sha256();
        String platform = "%s %s".formatted(index.release(), index.pocket());
        PackagesParser.read(
                new DigestInputStream(document.content(), digest),
                listed -> sink.record(List.of(update(listed, platform, document))));
        String found = Digest.hex(digest.digest());
        if (!found.equals(stated.sha256())) {
            throw new BadDocumentException(
                    "must have the SHA-256 %s that its index states, but has %s".formatted(stated.sha256(), found));
        }
    }

    private Update update(ListedPackage listed, String platform, Document document) {
        return new Update(
                listed.name(),
                listed.version(),
                "%s %s".formatted(listed.sourcePackage(), listed.sourceVersion()),
                platform,
                listed.architecture(),
                null,
                null,
                null,
                Restart.NOT_STATED,
                index.date(),
                List.of(),
                List.of(),
                List.of(),
                document.place("%s %s %s".formatted(listed.name(), listed.version(), listed.architecture())));
    }
}
