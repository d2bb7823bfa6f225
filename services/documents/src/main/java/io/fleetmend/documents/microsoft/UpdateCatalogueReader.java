package io.fleetmend.documents.microsoft;

import com.fasterxml.jackson.databind.ObjectReader;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The catalogue that Windows scans offline against, in three folders of JSON: {@code u} updates, {@code x} their properties and {@code l}
 * their titles, both by revision. An update is its revision here: that is what supersedence points to, six in a hundred times to none that
 * is there. The creation date is when it was last issued, so no release date is taken from it.
 */
public final class UpdateCatalogueReader implements Reader {
    private static final ObjectReader UPDATE = StrictText.json().readerFor(CatalogueForms.Listed.class);
    private static final ObjectReader PROPERTIES = StrictText.json().readerFor(CatalogueForms.Properties.class);
    private static final ObjectReader TITLE = StrictText.json().readerFor(CatalogueForms.Localised.class);

    private final List<Found<CatalogueForms.Listed>> updates = new ArrayList<>();
    private final Map<String, Found<CatalogueForms.Properties>> properties = new HashMap<>();
    private final Map<String, Found<String>> titles = new HashMap<>();

    private record Found<T>(T form, Place place) {}

    @Override
    public void read(Document document, Sink sink) throws IOException {
        String file = document.fileName();
        String revision = file.substring(0, Math.max(file.indexOf('.'), 0));
        Place place = document.place();
        String folder = document.name().substring(0, document.name().length() - file.length());
        if (folder.endsWith("u/")) {
            CatalogueForms.Listed update = read(UPDATE, document);
            if (update.updateId() == null || update.revision() == null) {
                throw new BadDocumentException("must have updateid and revisionid");
            }
            Times.of(update.created());
            updates.add(new Found<>(update, place));
        } else if (folder.endsWith("x/")) {
            properties.put(revision, new Found<>(read(PROPERTIES, document), place));
        } else if (folder.endsWith("l/")) {
            CatalogueForms.Localised localised = read(TITLE, document);
            titles.put(revision, new Found<>(CatalogueForms.Text.of(localised.title()), place));
        } else {
            throw new BadDocumentException("must lie in one of the folders u, x and l");
        }
    }

    private static <T> T read(ObjectReader form, Document document) throws IOException {
        T value = form.readValue(StrictText.utf8(document.content()));
        if (value == null) {
            throw new BadDocumentException("is null");
        }
        return value;
    }

    @Override
    public void end(Sink sink) throws IOException {
        for (Found<CatalogueForms.Listed> found : updates) {
            Quarantine.record(found.place, sink, () -> List.of(update(found)));
        }
        Map<String, Place> left = new TreeMap<>();
        titles.forEach((revision, title) -> left.put(revision, title.place));
        properties.forEach((revision, stated) -> left.put(revision, stated.place));
        left.forEach((revision, place) ->
                sink.skip(place, "describes revision %s, which no update has".formatted(revision)));
    }

    private Update update(Found<CatalogueForms.Listed> found) {
        String revision = String.valueOf(found.form.revision());
        Found<CatalogueForms.Properties> described = properties.remove(revision);
        Found<String> title = titles.remove(revision);
        CatalogueForms.Properties stated = described == null ? CatalogueForms.Properties.NONE : described.form;
        String kb = CatalogueForms.Text.of(stated.kb());
        String bulletin = CatalogueForms.Text.of(stated.bulletin());
        return new Update(
                KbNames.of(kb).orElse(String.valueOf(found.form.updateId())),
                revision,
                null,
                "",
                null,
                bulletin.isEmpty() ? null : bulletin,
                title == null ? null : title.form,
                KbNames.severity(stated.severity()),
                Restart.NOT_STATED,
                null,
                stated.vulnerabilities().stream().map(VulnerabilityIds::of).toList(),
                List.of(),
                found.form.supersededByRevisions(),
                found.place);
    }
}
