package io.fleetmend.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import java.util.List;

/** What the scheduler says of the jobs of one endpoint. */
record Jobs(List<JsonNode> jobs) {
    static Jobs of(Rest rest, Caller caller, String endpoint) {
        return new Jobs(rest.all(caller, Service.SCHEDULER, "/jobs?endpoint=" + endpoint));
    }

    /** Of the one attempt that the job had. */
    static JsonNode evidence(Rest rest, Caller caller, String job) {
        List<JsonNode> evidence = rest.get(caller, Service.SCHEDULER, "/jobs/" + job + "/evidence")
                .items();
        assertThat(evidence).as("evidence of job %s", job).hasSize(1);
        return evidence.getFirst();
    }

    List<JsonNode> inState(String state) {
        return jobs.stream()
                .filter(job -> job.path("state").asText().equals(state))
                .toList();
    }

    /** The one job that is in this state. */
    JsonNode only(String state) {
        List<JsonNode> found = inState(state);
        assertThat(found).as("jobs in state %s of %s", state, jobs).hasSize(1);
        return found.getFirst();
    }
}
