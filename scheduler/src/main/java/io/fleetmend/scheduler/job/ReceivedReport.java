package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.scheduler.database.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A report, and the agent's signature of it as it came: body byte for byte, header by header. */
public record ReceivedReport(
        JobReport content, byte[] body, String contentDigest, String signatureInput, String signature) {
    static ReceivedReport read(byte[] body, String contentDigest, String signatureInput, String signature) {
        JobReport content = Json.read(JobReport.class, new String(body, StandardCharsets.UTF_8));
        return new ReceivedReport(content, body, contentDigest, signatureInput, signature);
    }

    boolean isRefusal() {
        return content.outcome() == Outcome.REFUSED;
    }

    /** Sent once more because our answer was lost; its signature is another each time. */
    boolean isSameAs(ReceivedReport other) {
        return Arrays.equals(body, other.body);
    }

    /** The reason's name, or the outcome's where it has none. */
    String why() {
        Reason reason = content.reason();
        return reason == null ? content.outcome().name() : reason.name();
    }
}
