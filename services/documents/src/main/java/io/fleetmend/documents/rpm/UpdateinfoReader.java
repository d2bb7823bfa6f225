package io.fleetmend.documents.rpm;

import io.fleetmend.documents.input.StrictXml;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;

/** {@code updateinfo.xml}: the advisories of a repository. */
public final class UpdateinfoReader implements Reader {
    @Override
    public void read(Document document, Sink sink) throws IOException {
        StrictXml.read(
                document.content(),
                "updates",
                xml -> xml.children(child -> {
                    if (child.equals("update")) {
                        Place place = document.place("line " + xml.line());
                        RepositoryAdvisory advisory = new RepositoryAdvisory(xml.attribute("version"));
                        xml.children(field -> advisory.field(xml, field));
                        Quarantine.record(place, sink, () -> advisory.entries(place));
                    }
                }));
    }
}
