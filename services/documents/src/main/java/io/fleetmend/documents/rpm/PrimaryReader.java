package io.fleetmend.documents.rpm;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictXml;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code primary.xml}: every package that a repository offers. A list that breaks off, or has another count than it says, is said. */
public final class PrimaryReader implements Reader {
    @Override
    public void read(Document document, Sink sink) throws IOException {
        int[] read = {0};
        @Nullable String[] stated = {null};
        StrictXml.read(document.content(), "metadata", xml -> {
            stated[0] = xml.attribute("packages");
            xml.children(child -> {
                if (child.equals("package")) {
                    read[0]++;
                    Place place = document.place("line " + xml.line());
                    Fields fields = new Fields();
                    xml.children(field -> fields.read(xml, field));
                    Quarantine.record(place, sink, () -> List.of(fields.update(place)));
                }
            });
        });
        if (stated[0] != null && !stated[0].equals(String.valueOf(read[0]))) {
            throw new BadDocumentException("says that it has %s packages, but has %d".formatted(stated[0], read[0]));
        }
    }

    private static final class Fields {
        private @Nullable String name;
        private @Nullable String architecture;
        private @Nullable String evr;
        private @Nullable String source;
        private @Nullable String summary;

        void read(StrictXml xml, String field) throws IOException {
            switch (field) {
                case "name" -> name = xml.text();
                case "arch" -> architecture = xml.text();
                case "summary" -> summary = xml.text();
                case "version" -> evr = Evr.of(xml);
                case "format" ->
                    xml.children(inner -> {
                        if (inner.equals("sourcerpm")) {
                            source = xml.text();
                        }
                    });
                default -> {
                    // what it needs and provides is the resolver's
                }
            }
        }

        Entry update(Place place) throws BadDocumentException {
            if (name == null || evr == null) {
                throw new BadDocumentException("must have name and version");
            }
            return new Update(
                    name,
                    evr,
                    source,
                    "",
                    architecture,
                    null,
                    summary,
                    null,
                    Restart.NOT_STATED,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    place);
        }
    }
}
