package io.fleetmend.agent.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.agent.state.Json;
import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a document that is not believed says it is: good for telling the server what was refused, for nothing else. */
record Claim(JobId job, AttemptId attempt, long sequence) {
    private static final UUID UNREADABLE = new UUID(0, 0);

    static Claim of(byte[] payload) {
        try {
            JsonNode manifest = Json.read(payload, JsonNode.class);
            return new Claim(
                    JobId.of(manifest.path("job").asText()),
                    AttemptId.of(manifest.path("attempt").asText()),
                    manifest.path("sequence").asLong());
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return new Claim(new JobId(UNREADABLE), new AttemptId(UNREADABLE), 0);
        }
    }

    JobReport refused(Reason reason, String detail, Instant now) {
        return new JobReport(
                job, attempt, sequence, Outcome.REFUSED, reason, detail, null, null, List.of(), List.of(), now);
    }
}
