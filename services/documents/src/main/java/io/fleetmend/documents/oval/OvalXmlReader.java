package io.fleetmend.documents.oval;

import io.fleetmend.documents.input.StrictXml;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OVAL as Azure Linux, CBL-Mariner and Photon publish it. */
public final class OvalXmlReader implements Reader {
    @Override
    public void read(Document document, Sink sink) throws IOException {
        List<Definition> definitions = new ArrayList<>();
        Tests tests = new Tests();
        StrictXml.read(
                document.content(),
                "oval_definitions",
                xml -> xml.children(part -> {
                    switch (part) {
                        case "definitions" ->
                            xml.children(definition -> definitions.add(new DefinitionXml(xml, document).read()));
                        case "tests" -> xml.children(test -> test(xml, tests));
                        case "objects" -> xml.children(object -> object(xml, tests));
                        case "states" -> xml.children(state -> state(xml, tests));
                        default -> {
                            // the generator, variables
                        }
                    }
                }));
        for (Definition definition : definitions) {
            Quarantine.record(definition.place(), sink, () -> definition.entries(tests));
        }
    }

    private static void test(StrictXml xml, Tests tests) throws IOException {
        String id = attribute(xml, "id");
        String[] references = {"", ""};
        xml.children(child -> {
            if (child.equals("object")) {
                references[0] = attribute(xml, "object_ref");
            } else if (child.equals("state")) {
                references[1] = attribute(xml, "state_ref");
            }
        });
        tests.test(id, references[0], references[1]);
    }

    private static void object(StrictXml xml, Tests tests) throws IOException {
        String id = attribute(xml, "id");
        xml.children(child -> {
            if (child.equals("name")) {
                tests.name(id, xml.text());
            }
        });
    }

    private static void state(StrictXml xml, Tests tests) throws IOException {
        String id = attribute(xml, "id");
        @Nullable String[] found = {null, null, null};
        xml.children(child -> {
            if (child.equals("evr")) {
                found[2] = xml.attribute("operation");
                found[0] = xml.text();
            } else if (child.equals("arch")) {
                found[1] = xml.text();
            }
        });
        if (found[0] != null) {
            tests.version(id, found[2], found[0], found[1]);
        }
    }

    private static String attribute(StrictXml xml, String name) {
        String value = xml.attribute(name);
        return value == null ? "" : value;
    }
}
