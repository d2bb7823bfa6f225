package io.fleetmend.documents.osv;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of an OSV record that we use (ossf.github.io/osv-schema); anything may be absent in the wild. */
public record OsvDocument(
        @JsonProperty("schema_version") @Nullable String schemaVersion,
        @Nullable String id,
        @Nullable Instant modified,
        @Nullable Instant published,
        @Nullable Instant withdrawn,
        @Nullable String summary,
        @Nullable String details,
        @Nullable List<String> aliases,
        @Nullable List<String> related,
        @Nullable List<String> upstream,
        @Nullable List<Affected> affected,
        @Nullable List<Severity> severity,
        @Nullable List<Reference> references) {

    public record Affected(
            @JsonProperty("package") @Nullable Package name,
            @Nullable List<Range> ranges,
            @Nullable List<String> versions,
            @Nullable List<Severity> severity,
            @JsonProperty("ecosystem_specific") @Nullable Specific specific) {}

    /** Both are absent in entries that only name commits. */
    public record Package(
            @Nullable String ecosystem, @Nullable String name) {}

    /** Each event is an object of one field: {@code introduced}, {@code fixed}, {@code last_affected} or {@code limit}. */
    public record Range(
            @Nullable String type,
            @Nullable String repo,
            @Nullable List<Map<String, String>> events) {}

    public record Specific(@Nullable String urgency) {}

    /** {@code CVSS_V3} and a vector, or {@code Ubuntu} and a word. */
    public record Severity(@Nullable String type, @Nullable String score) {}

    public record Reference(@Nullable String type, @Nullable String url) {}
}
