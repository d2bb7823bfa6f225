package io.fleetmend.match;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.input.StrictXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Lists of components in the forms of CycloneDX and SPDX: what a package URL names is installed. */
final class Sbom {
    private Sbom() {}

    static Inventory json(byte[] content) throws IOException {
        JsonNode document = StrictText.json().readTree(StrictText.utf8(new ByteArrayInputStream(content)));
        PurlPackages packages = new PurlPackages();
        if (document.has("spdxVersion")) {
            document.path("packages").forEach(each -> spdx(each, packages));
        } else if (document.path("bomFormat").asText().equals("CycloneDX")) {
            document.path("components").forEach(each -> cycloneDx(each, packages));
        } else {
            throw new BadMatchException(
                    "a JSON inventory must have spdxVersion, or bomFormat CycloneDX, but has neither");
        }
        return packages.inventory();
    }

    private static void spdx(JsonNode named, PurlPackages packages) {
        boolean found = false;
        for (JsonNode reference : named.path("externalRefs")) {
            if (reference.path("referenceType").asText().equals("purl")) {
                packages.add(reference.path("referenceLocator").asText());
                found = true;
            }
        }
        if (!found) {
            packages.unnamed(named.path("name").asText());
        }
    }

    private static void cycloneDx(JsonNode component, PurlPackages packages) {
        String purl = component.path("purl").asText();
        if (purl.isEmpty()) {
            packages.unnamed(component.path("name").asText());
        } else {
            packages.add(purl);
        }
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
            if (found[0].isEmpty()) {
                packages.unnamed(found[1]);
            } else {
                packages.add(found[0]);
            }
        });
    }
}
