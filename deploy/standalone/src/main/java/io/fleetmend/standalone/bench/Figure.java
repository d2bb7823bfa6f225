package io.fleetmend.standalone.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;

/**
 * One measured value, one line of output.
 *
 * @param n how many measurements it comes from
 */
record Figure(String bench, String figure, double value, String unit, int n) {
    String line() {
        try {
            return ContractsJson.get().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers can always be written", e);
        }
    }
}
