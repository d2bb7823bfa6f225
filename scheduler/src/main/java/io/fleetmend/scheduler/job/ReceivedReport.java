package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.scheduler.database.Json;
import java.nio.charset.StandardCharsets;

/** A report, and the agent's signature of it as it came: body byte for byte, header by header. */
public record ReceivedReport(
        JobReport content, byte[] body, String contentDigest, String signatureInput, String signature) {
    static ReceivedReport read(byte[] body, String contentDigest, String signatureInput, String signature) {
        JobReport content = Json.read(JobReport.class, new String(body, StandardCharsets.UTF_8));
        return new ReceivedReport(content, body, contentDigest, signatureInput, signature);
    }
}
