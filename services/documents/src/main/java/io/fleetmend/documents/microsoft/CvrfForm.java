package io.fleetmend.documents.microsoft;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One vulnerability of a monthly CVRF document as its conversion to JSON has it: names in lower case and joined, what may repeat an array
 * or, alone, the thing itself.
 */
record CvrfForm(
        @JsonProperty("documenttracking") @Nullable Tracking tracking,
        @JsonProperty("producttree") @Nullable Tree tree,

        @JsonProperty("vulnerability") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<Flaw> flaws) {

    record Tracking(
            @Nullable Identification identification,
            @Nullable String status,
            @JsonProperty("initial_release_date") @Nullable String released,
            @JsonProperty("current_release_date") @Nullable String modified) {}

    record Identification(@Nullable String id) {}

    record Tree(
            @JsonProperty("branch") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Branch> branches,

            @JsonProperty("fullproductname")
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            @Nullable
            List<FullName> names) {}

    record Branch(
            @Nullable String name,

            @JsonProperty("branch") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Branch> branches,

            @JsonProperty("fullproductname")
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            @Nullable
            List<FullName> names) {}

    record FullName(
            @JsonProperty("productid") @Nullable String id,
            @Nullable String text) {}

    record Flaw(
            @Nullable String title,
            @Nullable String cve,
            @JsonProperty("productstatuses") @Nullable Statuses statuses,
            @Nullable Threats threats,
            @JsonProperty("cvssscoresets") @Nullable ScoreSets scores,
            @Nullable Remediations remediations,
            @JsonProperty("revisionhistory") @Nullable Revisions revisions) {}

    record Statuses(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Status> status) {}

    record Status(
            @Nullable String type,

            @JsonProperty("product_id") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> products) {}

    record Threats(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Threat> threat) {}

    record Threat(@Nullable String type, @Nullable String description) {}

    record ScoreSets(
            @JsonProperty("scoreset") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<ScoreSet> sets) {}

    record ScoreSet(
            @JsonProperty("base_score") @Nullable String base,
            @Nullable String vector) {}

    record Remediations(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Fix> remediation) {}

    record Fix(
            @Nullable String type,
            @Nullable String description,
            @Nullable String url,
            @Nullable String supercedence,
            @JsonProperty("restart_required") @Nullable String restart,
            @JsonProperty("sub_type") @Nullable String subType,
            @JsonProperty("fixed_build") @Nullable String build,

            @JsonProperty("product_id") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> products) {}

    record Revisions(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Revision> revision) {}

    record Revision(@Nullable String number) {}
}
