package io.fleetmend.documents.oval;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Red Hat's OVAL as JSON: a document for each definition, test, object and state, told apart by their folders. */
public final class OvalJsonReader implements Reader {
    private final List<Definition> definitions = new ArrayList<>();
    private final Tests tests = new Tests();

    @Override
    public void read(Document document, Sink sink) throws IOException {
        JsonNode json = StrictText.json().readTree(StrictText.utf8(document.content()));
        String id = json.path("id").asText();
        if (id.isEmpty()) {
            throw new BadDocumentException("must have an id");
        }
        String name = document.name();
        if (name.contains("definitions/")) {
            definitions.add(definition(json, id, document.place()));
        } else if (name.contains("tests/rpminfo_test/")) {
            tests.test(
                    id,
                    json.path("object").path("object_ref").asText(),
                    json.path("state").path("state_ref").asText());
        } else if (name.contains("objects/rpminfo_object/")) {
            tests.name(id, json.path("name").asText());
        } else if (name.contains("states/rpminfo_state/")) {
            JsonNode evr = json.path("evr");
            tests.version(
                    id,
                    evr.path("operation").asText(),
                    evr.path("text").asText(),
                    json.path("arch").path("text").asText(null));
        }
    }

    @Override
    public void end(Sink sink) throws IOException {
        for (Definition definition : definitions) {
            Quarantine.record(definition.place(), sink, () -> definition.entries(tests));
        }
    }

    private static Definition definition(JsonNode json, String id, Place place) {
        JsonNode metadata = json.path("metadata");
        JsonNode advisory = metadata.path("advisory");
        List<Reference> references = new ArrayList<>();
        metadata.path("reference")
                .forEach(reference -> references.add(new Reference(
                        reference.path("source").asText(),
                        reference.path("ref_url").asText())));
        Set<String> vulnerabilities = new LinkedHashSet<>();
        List<Vulnerability> scored = new ArrayList<>();
        for (JsonNode cve : advisory.path("cve")) {
            String name = VulnerabilityIds.of(cve.path("text").asText());
            vulnerabilities.add(name);
            scored.add(Vulnerability.scored(name, scores(cve), place));
        }
        Set<String> tests = new HashSet<>();
        criteria(json.path("criteria"), tests);
        return new Definition(
                id,
                json.path("version").asText(),
                metadata.path("title").asText(),
                metadata.path("affected").path("platform").path(0).asText(),
                advisory.path("severity").asText(null),
                advisory.path("issued").path("date").asText(null),
                advisory.path("updated").path("date").asText(null),
                references,
                List.copyOf(vulnerabilities),
                scored,
                tests,
                place);
    }

    /** {@code 7.5/CVSS:3.1/AV:N/…} */
    private static List<Score> scores(JsonNode cve) {
        List<Score> scores = new ArrayList<>();
        for (String field : List.of("cvss2", "cvss3", "cvss_3")) {
            String stated = cve.path(field).asText();
            int slash = stated.indexOf('/');
            if (slash > 0) {
                scores.add(Score.of(stated.substring(slash + 1), stated.substring(0, slash), "redhat"));
            }
        }
        return scores;
    }

    private static void criteria(JsonNode criteria, Set<String> tests) {
        criteria.path("criterions")
                .forEach(criterion -> tests.add(criterion.path("test_ref").asText()));
        criteria.path("criterias").forEach(inner -> criteria(inner, tests));
    }
}
