package io.fleetmend.documents.csaf.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.JsonWalk;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSAF 2.0 and 2.1, walked through token by token: the document is never held whole, and each product once. */
public final class CsafReader implements Reader {
    private final Checksums checksums;

    /** @param checksums what lies beside the documents */
    public CsafReader(Checksums checksums) {
        this.checksums = checksums;
    }

    @Override
    public void read(Document document, Sink sink) throws IOException {
        Quarantine.record(document.place(), sink, () -> checksums.checked(document, this::entries));
    }

    private List<Entry> entries(Document document) throws IOException {
        CsafForm.@Nullable Head[] head = {null};
        CsafProducts products = new CsafProducts();
        List<CsafFlaw> flaws = new ArrayList<>();
        try (JsonParser json = StrictText.json().getFactory().createParser(StrictText.utf8(document.content()))) {
            json.nextToken();
            JsonWalk.fields(json, part -> {
                switch (part) {
                    case "document" -> head[0] = JsonWalk.read(json, CsafForm.Head.class);
                    case "product_tree" -> products.tree(json);
                    case "vulnerabilities" ->
                        JsonWalk.elements(
                                json,
                                () -> flaws.add(CsafFlaw.read(
                                        json, products, document.place("/vulnerabilities/" + flaws.size()))));
                    case "feed" ->
                        throw new BadDocumentException(
                                "is a ROLIE feed: it lists documents and says nothing of vulnerabilities itself");
                    default -> json.skipChildren();
                }
            });
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new BadDocumentException("ends with more than a document");
            }
        }
        if (head[0] == null || head[0].tracking() == null || head[0].tracking().id() == null) {
            throw new BadDocumentException("must have document.tracking.id");
        }
        return new CsafBulletin(head[0], head[0].tracking(), head[0].tracking().id(), flaws, document.place())
                .entries();
    }
}
