package io.fleetmend.agent.apply;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fleetmend.agent.packages.Archive;
import io.fleetmend.agent.packages.Plan;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Step;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of an attempt's journal; each is on the disk before the next step begins.
 *
 * <pre>
 * RECEIVED → VERIFIED → DOWNLOADED → STARTED → INSTALLED → VERIFIED_INVENTORY → REPORTED
 *                └──────────┴── setback ─────────────────────────┘
 * </pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalEntry.Received.class, name = "RECEIVED"),
    @JsonSubTypes.Type(value = JournalEntry.Verified.class, name = "VERIFIED"),
    @JsonSubTypes.Type(value = JournalEntry.Downloaded.class, name = "DOWNLOADED"),
    @JsonSubTypes.Type(value = JournalEntry.Started.class, name = "STARTED"),
    @JsonSubTypes.Type(value = JournalEntry.Installed.class, name = "INSTALLED"),
    @JsonSubTypes.Type(value = JournalEntry.VerifiedInventory.class, name = "VERIFIED_INVENTORY"),
    @JsonSubTypes.Type(value = JournalEntry.Reported.class, name = "REPORTED")
})
sealed interface JournalEntry {
    Instant at();

    /** The document was good when it came; it is verified again after a cut. */
    record Received(Instant at, SignedDocument document) implements JournalEntry {}

    /** Its sequence number is used up: from here on it is a replay for everybody but this journal. */
    record Verified(Instant at) implements JournalEntry {}

    record Downloaded(Instant at, Plan plan, List<Archive> archives, List<Step> steps) implements JournalEntry {}

    /**
     * The next thing is the first change.
     *
     * @param bootId of the running kernel: another one later proves a restart
     * @param versions of every installed package, to tell what changed
     */
    record Started(Instant at, String bootId, String inventoryBefore, Map<String, String> versions)
            implements JournalEntry {}

    /**
     * The package manager had its turn; with what result the inventory will say.
     *
     * @param setback what it complained about, null when it did not
     */
    record Installed(Instant at, @Nullable Complaint setback, List<Step> steps) implements JournalEntry {}

    record Complaint(JobReport.Reason reason, String detail) {}

    /** How it went, for ever: every later question is answered with this very report. */
    record VerifiedInventory(Instant at, JobReport report) implements JournalEntry {}

    /** The report is in the network half's spool. */
    record Reported(Instant at) implements JournalEntry {}
}
