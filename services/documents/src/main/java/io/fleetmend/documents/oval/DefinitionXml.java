package io.fleetmend.documents.oval;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictXml;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the definition that was begun last. */
final class DefinitionXml {
    private final StrictXml xml;
    private final Place place;
    private final List<Reference> references = new ArrayList<>();
    private final Set<String> vulnerabilities = new LinkedHashSet<>();
    private final Set<String> tests = new LinkedHashSet<>();
    private String title = "";
    private String platform = "";
    private @Nullable String severity;
    private @Nullable String issued;
    private @Nullable String updated;

    DefinitionXml(StrictXml xml, Document document) {
        this.xml = xml;
        this.place = document.place("line " + xml.line());
    }

    Definition read() throws IOException {
        String id = xml.attribute("id");
        String version = xml.attribute("version");
        if (id == null) {
            throw new BadDocumentException("line %d has a definition without an id".formatted(xml.line()));
        }
        xml.children(child -> {
            switch (child) {
                case "metadata" -> xml.children(this::metadata);
                case "criteria" -> xml.children(this::criteria);
                default -> {
                    // notes
                }
            }
        });
        return new Definition(
                id,
                version,
                title,
                platform,
                severity,
                issued,
                updated,
                references,
                List.copyOf(vulnerabilities),
                List.of(),
                tests,
                place);
    }

    private void metadata(String child) throws IOException {
        switch (child) {
            case "title" -> title = xml.text();
            case "affected" ->
                xml.children(name -> {
                    if (name.equals("platform")) {
                        platform = xml.text();
                    }
                });
            case "reference" -> reference();
            case "severity" -> severity = xml.text();
            case "advisory_date" -> issued = xml.text();
            case "advisory" -> xml.children(this::advisory);
            default -> {
                // the description says in words what the tests say
            }
        }
    }

    private void reference() {
        String url = xml.attribute("ref_url");
        String id = xml.attribute("ref_id");
        String source = xml.attribute("source");
        if (url != null) {
            references.add(new Reference(source, url));
        }
        if ("CVE".equals(source) && id != null) {
            // Photon writes CVE:00001:CVE-2019-16168
            vulnerabilities.add(VulnerabilityIds.of(id.substring(id.lastIndexOf(':') + 1)));
        }
    }

    private void advisory(String child) throws IOException {
        switch (child) {
            case "severity" -> severity = xml.text();
            case "issued" -> issued = xml.attribute("date");
            case "updated" -> updated = xml.attribute("date");
            case "cve" -> vulnerabilities.addAll(VulnerabilityIds.all(xml.text()));
            default -> {
                // rights, bugs
            }
        }
    }

    private void criteria(String child) throws IOException {
        if (child.equals("criteria")) {
            xml.children(this::criteria);
        } else if (child.equals("criterion")) {
            String test = xml.attribute("test_ref");
            if (test != null) {
                tests.add(test);
            }
        }
    }
}
