package io.fleetmend.ingest.nvd;

import com.fasterxml.jackson.core.JsonParser;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.reading.JsonWalk;
import io.fleetmend.ingest.fetch.Fetched;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** An answer of the API that lies here. */
record NvdPage(Fetched document, long total, long records) {
    static NvdPage of(Fetched document) throws IOException {
        long[] total = {-1};
        long[] records = {0};
        try (InputStream content = new BufferedInputStream(Files.newInputStream(document.place()));
                JsonParser json = StrictText.json().getFactory().createParser(StrictText.utf8(content))) {
            json.nextToken();
            JsonWalk.fields(json, field -> {
                switch (field) {
                    case "totalResults" -> total[0] = json.getLongValue();
                    case "vulnerabilities" ->
                        JsonWalk.elements(json, () -> {
                            json.skipChildren();
                            records[0]++;
                        });
                    default -> json.skipChildren();
                }
            });
        }
        if (total[0] < 0 || records[0] > total[0]) {
            throw new BadDocumentException("the answer must state totalResults, no fewer than it has records");
        }
        return new NvdPage(document, total[0], records[0]);
    }
}
