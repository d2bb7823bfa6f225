package io.fleetmend.documents.nvd;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.JsonWalk;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.util.List;

/** Answers of the CVE API 2.0 page by page, single CVEs as archives keep them, and feeds of the older form 1.1. */
public final class NvdReader implements Reader {
    /** Makes one vulnerability of one object. */
    private interface Form {
        Vulnerability read(JsonNode json, Place place) throws BadDocumentException;
    }

    @Override
    public void read(Document document, Sink sink) throws IOException {
        ObjectNode bare = JsonNodeFactory.instance.objectNode();
        try (JsonParser json = StrictText.json().getFactory().createParser(StrictText.utf8(document.content()))) {
            json.nextToken();
            JsonWalk.fields(json, field -> {
                switch (field) {
                    case "vulnerabilities" ->
                        list(json, document, sink, (item, place) -> Nvd20.vulnerability(item.path("cve"), place));
                    case "CVE_Items" -> list(json, document, sink, Nvd11::vulnerability);
                    case "cve" -> record(json, document.place("/cve"), sink, Nvd20::vulnerability);
                    default -> bare.set(field, JsonWalk.read(json, JsonNode.class));
                }
            });
        }
        if (bare.has("id")) {
            Quarantine.record(document.place(), sink, () -> List.of(Nvd20.vulnerability(bare, document.place())));
        }
    }

    private static void list(JsonParser json, Document document, Sink sink, Form form) throws IOException {
        JsonWalk.elements(
                json,
                () -> record(
                        json,
                        document.place(json.getParsingContext().pathAsPointer().toString()),
                        sink,
                        form));
    }

    private static void record(JsonParser json, Place place, Sink sink, Form form) throws IOException {
        JsonNode item = JsonWalk.read(json, JsonNode.class);
        Quarantine.record(place, sink, () -> List.of(form.read(item, place)));
    }
}
