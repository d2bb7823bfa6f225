package io.fleetmend.documents.kev;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of the catalogue, as its schema names the fields. */
record KevEntry(
        @JsonProperty("cveID") @Nullable String vulnerability,
        @Nullable LocalDate dateAdded,
        @Nullable LocalDate dueDate,

        @JsonProperty("knownRansomwareCampaignUse") @Nullable
        String ransomware) {}
