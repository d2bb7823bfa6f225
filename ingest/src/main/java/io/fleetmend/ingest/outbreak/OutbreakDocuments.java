package io.fleetmend.ingest.outbreak;

import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.reading.Document;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents, CSAF 2.0, by the name that the standard gives them. */
record OutbreakDocuments(Map<String, byte[]> byName) {
    private static final String FOLDER = "/outbreaks/";
    private static final List<String> NAMES = List.of(
            "ms01-033.json",
            "ms02-039.json",
            "ms03-026.json",
            "ms04-011.json",
            "ms05-039.json",
            "ms08-067.json",
            "ms17-010.json");

    static OutbreakDocuments load() throws IOException {
        Map<String, byte[]> byName = new LinkedHashMap<>();
        for (String name : NAMES) {
            try (InputStream content = OutbreakDocuments.class.getResourceAsStream(FOLDER + name)) {
                if (content == null) {
                    throw new FileNotFoundException("%s%s is not in the program".formatted(FOLDER, name));
                }
                byName.put(name, content.readAllBytes());
            }
        }
        return new OutbreakDocuments(byName);
    }

    List<Document> documents() {
        return byName.entrySet().stream()
                .map(one -> Document.of(one.getKey(), one.getValue()))
                .toList();
    }

    /** Over names and contents. */
    String digest() {
        Map<String, String> digests = new LinkedHashMap<>();
        byName.forEach((name, content) -> digests.put(name, Digest.of(content)));
        return Digest.of(digests);
    }
}
