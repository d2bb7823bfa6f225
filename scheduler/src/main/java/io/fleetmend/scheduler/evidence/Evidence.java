package io.fleetmend.scheduler.evidence;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.contracts.job.v1.JobState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That something was done, or that it was tried.
 *
 * @param state what the job became by it, or was
 * @param reason the job's, or that of a report which did not end the attempt
 * @param packages what the endpoint was told to install at least
 * @param times all by our clock, but those inside of the report
 * @param provingInventory digest of the inventory that proved it; null when nothing did
 * @param manifest exactly what was signed and handed to the agent
 * @param report the agent's own words and its signature; null when it never reported
 */
public record Evidence(
        Kind kind,
        JobId job,
        AttemptId attempt,
        int number,
        DeploymentId deployment,
        EndpointId endpoint,
        JobState state,
        @Nullable String reason,
        List<MinimumVersion> packages,
        List<BulletinId> bulletins,
        List<ApprovedBy> approvals,
        Times times,
        @Nullable String provingInventory,
        SignedDocument manifest,
        @Nullable SignedReport report) {
    public Evidence {
        packages = List.copyOf(packages);
        bulletins = List.copyOf(bulletins);
        approvals = List.copyOf(approvals);
    }

    /** What ended. */
    public enum Kind {
        ATTEMPT,
        /** What was installed before runs now. */
        RESTART,
        /** The agent reported after its lease had lapsed, or after a refusal; the job had gone on without it. */
        LATE_REPORT,
        /** Nothing ended: besides the attempt itself, the agent refused a document that only said to be it. */
        REFUSAL
    }

    /** When what happened. */
    public record Times(
            Instant windowOpened,
            Instant windowClosed,
            Instant leased,
            @Nullable Instant started,
            @Nullable Instant reported,
            Instant recorded) {}

    /**
     * The report as it came: verify the signature over method, path and digest (RFC 9421), then the digest over the body.
     *
     * @param content the body, read
     * @param body the body, byte for byte
     */
    public record SignedReport(
            JobReport content, byte[] body, String contentDigest, String signatureInput, String signature) {}
}
