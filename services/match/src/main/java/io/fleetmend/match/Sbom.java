package io.fleetmend.match;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.input.StrictXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Lists of components in the forms of CycloneDX and SPDX: what a package URL names is installed. */
final class Sbom {
    private Sbom() {}

    static Inventory json(byte[] content) throws IOException {
        JsonNode document = StrictText.json().readTree(StrictText.utf8(new ByteArrayInputStream(content)));
        PurlPackages packages = new PurlPackages();
        if (document.has("spdxVersion")) {
            Set<String> described = described(document);
            document.path("packages").forEach(each -> spdx(each, described, packages));
        } else if (document.path("bomFormat").asText().equals("CycloneDX")) {
            document.path("components").forEach(each -> cycloneDx(each, packages));
        } else {
            throw new BadMatchException(
                    "a JSON inventory must have spdxVersion, or bomFormat CycloneDX, but has neither");
        }
        return packages.inventory();
    }

    /** What the document is about as a whole, by its ids. */
    private static Set<String> described(JsonNode document) {
        Set<String> described = new HashSet<>();
        document.path("documentDescribes").forEach(id -> described.add(id.asText()));
        for (JsonNode each : document.path("relationships")) {
            if (each.path("relationshipType").asText().equals("DESCRIBES")) {
                described.add(each.path("relatedSpdxElement").asText());
            }
        }
        return described;
    }

    private static void spdx(JsonNode named, Set<String> described, PurlPackages packages) {
        boolean found = false;
        for (JsonNode reference : named.path("externalRefs")) {
            if (reference.path("referenceType").asText().equals("purl")) {
                packages.add(reference.path("referenceLocator").asText());
                found = true;
            }
        }
        if (!found && !described.contains(named.path("SPDXID").asText())) {
            packages.unnamed(named.path("name").asText());
        }
    }

    private static void cycloneDx(JsonNode component, PurlPackages packages) {
        add(
                component.path("purl").asText(),
                component.path("type").asText(),
                component.path("name").asText(),
                packages);
        component.path("components").forEach(inner -> cycloneDx(inner, packages));
    }

    static Inventory xml(byte[] content) throws IOException {
        PurlPackages packages = new PurlPackages();
        StrictXml.read(
                new ByteArrayInputStream(content),
                "bom",
                xml -> xml.children(child -> {
                    if (child.equals("components")) {
                        components(xml, packages);
                    }
                }));
        return packages.inventory();
    }

    private static void components(StrictXml xml, PurlPackages packages) throws IOException {
        xml.children(component -> {
            String type = Objects.requireNonNullElse(xml.attribute("type"), "");
            String[] found = {"", ""};
            xml.children(field -> {
                switch (field) {
                    case "purl" -> found[0] = xml.text();
                    case "name" -> found[1] = xml.text();
                    case "components" -> components(xml, packages);
                    default -> {
                        // licences, hashes, properties
                    }
                }
            });
            add(found[0], type, found[1], packages);
        });
    }

    /** The system itself is a component of CycloneDX, without package URL: it is its packages. */
    private static void add(String purl, String type, String name, PurlPackages packages) {
        if (!purl.isEmpty()) {
            packages.add(purl);
        } else if (!type.equals("operating-system")) {
            packages.unnamed(name);
        }
    }
}
