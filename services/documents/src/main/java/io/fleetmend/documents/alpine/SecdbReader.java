package io.fleetmend.documents.alpine;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Alpine's secdb, one document per release and repository, in JSON or its older YAML; each package is a record. The version "0" says that
 * Alpine's package never had the vulnerability: that is nothing to install.
 */
public final class SecdbReader implements Reader {
    private static final String NEVER_AFFECTED = "0";

    private final ObjectReader form;

    private SecdbReader(ObjectMapper mapper) {
        this.form = mapper.readerFor(Repository.class);
    }

    public static Reader json() {
        return new SecdbReader(StrictText.json());
    }

    public static Reader yaml() {
        return new SecdbReader(StrictText.yaml());
    }

    record Repository(
            @JsonProperty("distroversion") @Nullable String release,
            @JsonProperty("reponame") @Nullable String name,
            @Nullable List<Listed> packages) {}

    record Listed(@JsonProperty("pkg") @Nullable Package named) {}

    record Package(@Nullable String name, @Nullable Map<String, @Nullable List<@Nullable String>> secfixes) {}

    @Override
    public void read(Document document, Sink sink) throws IOException {
        Repository repository = form.readValue(StrictText.utf8(document.content()));
        if (repository == null || repository.release == null || repository.name == null) {
            throw new BadDocumentException("must have distroversion and reponame");
        }
        // a repository without fixes has none
        List<Listed> packages = repository.packages == null ? List.of() : repository.packages;
        String platform = "Alpine %s %s".formatted(repository.release, repository.name);
        for (int i = 0; i < packages.size(); i++) {
            Package named = packages.get(i).named;
            Place place = document.place("/packages/%d/pkg".formatted(i));
            Quarantine.record(place, sink, () -> updates(named, platform, place));
        }
    }

    private static List<Entry> updates(@Nullable Package named, String platform, Place place)
            throws BadDocumentException {
        if (named == null || named.name == null || named.secfixes == null) {
            throw new BadDocumentException("must have name and secfixes");
        }
        List<Entry> updates = new ArrayList<>();
        for (Map.Entry<String, @Nullable List<@Nullable String>> fix : named.secfixes.entrySet()) {
            List<String> vulnerabilities = new ArrayList<>();
            if (fix.getValue() != null) {
                for (String written : fix.getValue()) {
                    vulnerabilities.addAll(written == null ? List.of() : VulnerabilityIds.all(written));
                }
            }
            if (!fix.getKey().equals(NEVER_AFFECTED)) {
                updates.add(Update.ofPackage(named.name, fix.getKey(), platform, null, null, vulnerabilities, place));
            }
        }
        if (updates.isEmpty()) {
            throw new BadDocumentException(
                    named.secfixes.isEmpty()
                            ? "names no version that mends anything"
                            : "says only that Alpine's package never was affected");
        }
        return updates;
    }
}
