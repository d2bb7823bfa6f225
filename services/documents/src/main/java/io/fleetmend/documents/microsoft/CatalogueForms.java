package io.fleetmend.documents.microsoft;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the catalogue writes its things: text in objects, and empty objects for what is absent. */
final class CatalogueForms {
    private CatalogueForms() {}

    record Listed(
            @JsonProperty("updateid") @Nullable String updateId,
            @JsonProperty("revisionid") @Nullable String revision,
            @JsonProperty("creationdate") @Nullable String created,
            @JsonProperty("supersededby") @Nullable Revisions supersededBy) {
        List<String> supersededByRevisions() {
            return supersededBy == null || supersededBy.revisions == null
                    ? List.of()
                    : supersededBy.revisions.stream()
                            .map(revision -> String.valueOf(revision.id))
                            .toList();
        }
    }

    record Revisions(@JsonProperty("revision") @Nullable List<Revision> revisions) {}

    record Revision(@Nullable String id) {}

    record Properties(
            @JsonProperty("kbarticleid") @Nullable Text kb,
            @JsonProperty("securitybulletinid") @Nullable Text bulletin,
            @JsonProperty("msrcseverity") @Nullable String severity,
            @JsonProperty("cveid") @Nullable List<Text> cves) {
        static final Properties NONE = new Properties(null, null, null, null);

        List<String> vulnerabilities() {
            return cves == null
                    ? List.of()
                    : cves.stream().map(Text::of).filter(id -> !id.isEmpty()).toList();
        }
    }

    record Localised(@Nullable Text title) {}

    record Text(@Nullable String text) {
        static String of(@Nullable Text text) {
            return text == null || text.text == null ? "" : text.text;
        }
    }
}
