package io.fleetmend.documents.redhat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.ProductStatus.Status;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Remediation;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import io.fleetmend.documents.reading.JsonReader;
import io.fleetmend.documents.reading.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CVE records of Red Hat's Security Data API, one per document. */
public final class SecurityDataReader {
    /** {@code firefox-0:128.7.0-1.el7_9}; a module, a container or a package without a version is written otherwise. */
    private static final Pattern PACKAGE = Pattern.compile("(.+)-(\\d+:[^-:]+-[^-:]+)");

    private SecurityDataReader() {}

    public static Reader reader() {
        return new JsonReader<>(Record.class, SecurityDataReader::entries);
    }

    record Record(
            @Nullable String name,
            @JsonProperty("threat_severity") @Nullable String severity,
            @JsonProperty("public_date") @Nullable String published,
            @Nullable Bug bugzilla,
            @JsonProperty("cvss") @Nullable Cvss2 cvss2,
            @Nullable Cvss3 cvss3,
            @JsonProperty("affected_release") @Nullable List<Released> released,
            @JsonProperty("package_state") @Nullable List<State> states,
            @Nullable Text mitigation,
            @Nullable List<String> references) {}

    record Bug(@Nullable String description) {}

    record Text(@Nullable String value) {}

    record Cvss2(
            @JsonProperty("cvss_base_score") @Nullable String base,
            @JsonProperty("cvss_scoring_vector") @Nullable String vector) {}

    record Cvss3(
            @JsonProperty("cvss3_base_score") @Nullable String base,
            @JsonProperty("cvss3_scoring_vector") @Nullable String vector) {}

    record Released(
            @JsonProperty("product_name") @Nullable String product,
            @Nullable String advisory,
            @JsonProperty("release_date") @Nullable String date,
            @JsonProperty("package") @Nullable String name) {}

    record State(
            @JsonProperty("product_name") @Nullable String product,
            @JsonProperty("fix_state") @Nullable String state,
            @JsonProperty("package_name") @Nullable String name) {}

    private static List<Entry> entries(Record record, Place place) throws BadDocumentException {
        if (record.name == null) {
            throw new BadDocumentException("must have a name");
        }
        String id = record.name;
        Instant published = Times.of(record.published);
        String title =
                record.bugzilla == null || record.bugzilla.description == null ? id : record.bugzilla.description;
        List<Entry> entries = new ArrayList<>();
        entries.add(new Bulletin(
                id,
                null,
                title,
                new Bulletin.Dates(published, null),
                record.severity,
                false,
                List.of(id),
                statuses(record),
                mitigation(record.mitigation),
                references(record.references),
                place));
        for (Released released : orEmpty(record.released)) {
            update(released, id, place).ifPresent(entries::add);
        }
        entries.add(new Vulnerability(
                id,
                List.of(),
                title,
                record.severity,
                published,
                null,
                false,
                scores(record),
                null,
                null,
                null,
                place));
        return entries;
    }

    private static List<ProductStatus> statuses(Record record) {
        List<ProductStatus> statuses = new ArrayList<>();
        for (Released released : orEmpty(record.released)) {
            statuses.add(status(Status.FIXED, released.product, released.name));
        }
        for (State state : orEmpty(record.states)) {
            statuses.add(status(meaning(state.state), state.product, state.name));
        }
        return statuses;
    }

    private static ProductStatus status(Status status, @Nullable String platform, @Nullable String name) {
        return new ProductStatus(
                status, null, List.of(new Product(platform == null ? "" : platform, name == null ? "" : name, "")));
    }

    private static Status meaning(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "Not affected" -> Status.KNOWN_NOT_AFFECTED;
            case "Under investigation" -> Status.UNDER_INVESTIGATION;
            case "Affected", "Will not fix", "Fix deferred", "Out of support scope" -> Status.KNOWN_AFFECTED;
            default -> Status.UNKNOWN;
        };
    }

    private static Optional<Update> update(Released released, String id, Place place) {
        Matcher parts = PACKAGE.matcher(released.name == null ? "" : released.name);
        return parts.matches()
                ? Optional.of(Update.ofPackage(
                        parts.group(1),
                        parts.group(2),
                        released.product == null ? "" : released.product,
                        null,
                        released.advisory,
                        List.of(id),
                        place))
                : Optional.empty();
    }

    private static List<Score> scores(Record record) {
        return Stream.of(
                        record.cvss2 == null ? null : score(record.cvss2.vector, record.cvss2.base),
                        record.cvss3 == null ? null : score(record.cvss3.vector, record.cvss3.base))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable Score score(@Nullable String vector, @Nullable String base) {
        return vector == null || vector.isBlank() ? null : Score.of(vector, base, "redhat");
    }

    private static List<Remediation> mitigation(@Nullable Text text) {
        return text == null || text.value == null
                ? List.of()
                : List.of(new Remediation(
                        Remediation.Category.MITIGATION, text.value, null, Restart.NOT_STATED, List.of()));
    }

    private static List<Reference> references(@Nullable List<String> lines) {
        return orEmpty(lines).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(url -> new Reference(null, url.strip()))
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
