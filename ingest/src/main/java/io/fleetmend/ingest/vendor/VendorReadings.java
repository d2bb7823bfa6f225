package io.fleetmend.ingest.vendor;

import io.fleetmend.ingest.bulletin.Bulletins;
import io.fleetmend.ingest.bulletin.Documents;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.statement.Statements;
import io.fleetmend.ingest.supersedence.Replacements;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins readings of whatever vendor's records. */
@ApplicationScoped
public class VendorReadings {
    private final Statements statements;
    private final Bulletins bulletins;
    private final Documents documents;
    private final Replacements replacements;

    VendorReadings(Statements statements, Bulletins bulletins, Documents documents, Replacements replacements) {
        this.statements = statements;
        this.bulletins = bulletins;
        this.documents = documents;
        this.replacements = replacements;
    }

    public VendorReading begin(String source, Progress progress) {
        return new VendorReading(source, statements, bulletins, documents, replacements, progress);
    }
}
