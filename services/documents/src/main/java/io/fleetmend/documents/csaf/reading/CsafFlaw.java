package io.fleetmend.documents.csaf.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.ProductStatus.Status;
import io.fleetmend.documents.model.Remediation;
import io.fleetmend.documents.model.Remediation.Category;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.JsonWalk;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One vulnerability of a document, read field by field. */
final class CsafFlaw {
    private final CsafProducts products;
    private final Place place;
    private final List<String> otherIds = new ArrayList<>();
    private final Set<Score> scores = new LinkedHashSet<>();
    private final Map<Status, List<Product>> statuses = new LinkedHashMap<>();
    private final List<Remediation> remediations = new ArrayList<>();
    private @Nullable String cve;
    private @Nullable String title;
    private @Nullable String severity;
    private @Nullable Instant released;

    private CsafFlaw(CsafProducts products, Place place) {
        this.products = products;
        this.place = place;
    }

    static CsafFlaw read(JsonParser json, CsafProducts products, Place place) throws IOException {
        CsafFlaw flaw = new CsafFlaw(products, place);
        JsonWalk.fields(json, field -> flaw.field(json, field));
        return flaw;
    }

    private void field(JsonParser json, String field) throws IOException {
        switch (field) {
            case "cve" -> cve = VulnerabilityIds.of(json.getText());
            case "title" -> title = json.getText();
            case "release_date" -> released = Times.of(json.getText());
            case "ids" -> JsonWalk.elements(json, () -> id(JsonWalk.read(json, CsafForm.OtherId.class)));
            case "threats" -> JsonWalk.elements(json, () -> threat(JsonWalk.read(json, CsafForm.Threat.class)));
            case "scores", "metrics" ->
                JsonWalk.elements(json, () -> score(JsonWalk.read(json, CsafForm.Scores.class)));
            case "remediations" -> JsonWalk.elements(json, () -> remedy(JsonWalk.read(json, CsafForm.Remedy.class)));
            case "product_status" -> JsonWalk.fields(json, status -> status(json, status));
            default -> json.skipChildren();
        }
    }

    private void id(CsafForm.OtherId id) {
        if (id.text() != null && !id.text().isBlank()) {
            otherIds.add(id.text());
        }
    }

    private void threat(CsafForm.Threat threat) {
        if ("impact".equals(threat.category()) && severity == null) {
            severity = threat.details();
        }
    }

    private void score(CsafForm.Scores stated) {
        Stream.of(stated.v2(), stated.v3(), stated.v4())
                .flatMap(Stream::ofNullable)
                .filter(cvss -> cvss.vectorString() != null)
                .map(cvss -> Score.of(
                        String.valueOf(cvss.vectorString()),
                        cvss.baseScore(),
                        stated.source() == null ? "csaf" : stated.source()))
                .forEach(scores::add);
        if (stated.content() != null) {
            score(stated.content());
        }
    }

    private void remedy(CsafForm.Remedy remedy) {
        Category category = Category.of(remedy.category() == null ? "" : remedy.category());
        if (category != null) {
            remediations.add(new Remediation(
                    category,
                    remedy.details(),
                    remedy.url(),
                    Restart.ofCsaf(
                            remedy.restart() == null ? null : remedy.restart().category()),
                    products.named(remedy.products(), remedy.groups())));
        }
    }

    private void status(JsonParser json, String name) throws IOException {
        Status status = Status.of(name);
        if (status == null || json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
        } else {
            statuses.merge(
                    status,
                    products.ids(json),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
    }

    /** The CVE, or another id that the issuer gives. */
    Optional<String> id() {
        return cve != null ? Optional.of(cve) : otherIds.stream().findFirst();
    }

    List<ProductStatus> statuses() {
        return statuses.entrySet().stream()
                .map(entry -> new ProductStatus(entry.getKey(), id().orElse(null), entry.getValue()))
                .toList();
    }

    List<Remediation> remediations() {
        return remediations;
    }

    /** What an update would bring. */
    Stream<Product> mended() {
        return Stream.of(Status.FIXED, Status.FIRST_FIXED, Status.RECOMMENDED)
                .flatMap(status -> statuses.getOrDefault(status, List.of()).stream());
    }

    Optional<Vulnerability> vulnerability() {
        return id().map(id -> new Vulnerability(
                id,
                otherIds.stream().filter(other -> !other.equals(id)).toList(),
                title,
                severity,
                released,
                null,
                false,
                List.copyOf(scores),
                null,
                null,
                null,
                place));
    }
}
