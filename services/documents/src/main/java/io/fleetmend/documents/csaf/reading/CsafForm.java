package io.fleetmend.documents.csaf.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small parts of a CSAF document; the large ones are walked through. */
final class CsafForm {
    private CsafForm() {}

    record Head(
            @Nullable String category,
            @Nullable String title,
            @JsonProperty("aggregate_severity") @Nullable Severity severity,
            @Nullable Publisher publisher,
            @Nullable Tracking tracking,
            @Nullable List<Link> references) {}

    record Severity(@Nullable String text) {}

    record Publisher(@Nullable String name) {}

    record Tracking(
            @Nullable String id,
            @Nullable String status,
            @Nullable String version,
            @JsonProperty("initial_release_date") @Nullable String released,
            @JsonProperty("current_release_date") @Nullable String modified) {}

    record Link(@Nullable String category, @Nullable String url) {}

    record Product(
            @Nullable String name,
            @JsonProperty("product_id") @Nullable String id) {}

    record Relationship(
            @JsonProperty("full_product_name") @Nullable Product product,
            @JsonProperty("product_reference") @Nullable String component,

            @JsonProperty("relates_to_product_reference") @Nullable
            String platform) {}

    record Group(
            @JsonProperty("group_id") @Nullable String id,
            @JsonProperty("product_ids") @Nullable List<String> products) {}

    record Remedy(
            @Nullable String category,
            @Nullable String details,
            @Nullable String url,
            @JsonProperty("product_ids") @Nullable List<String> products,
            @JsonProperty("group_ids") @Nullable List<String> groups,
            @JsonProperty("restart_required") @Nullable Restart restart) {}

    record Restart(@Nullable String category) {}

    /** CSAF 2.0 has the vectors beside the products, CSAF 2.1 in {@code content}. */
    record Scores(
            @JsonProperty("cvss_v2") @Nullable Cvss v2,
            @JsonProperty("cvss_v3") @Nullable Cvss v3,
            @JsonProperty("cvss_v4") @Nullable Cvss v4,
            @Nullable Scores content,
            @Nullable String source) {}

    record Cvss(@Nullable String vectorString, @Nullable String baseScore) {}

    record OtherId(
            @JsonProperty("system_name") @Nullable String system,
            @Nullable String text) {}

    record Threat(@Nullable String category, @Nullable String details) {}
}
