package io.fleetmend.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What exposure says of one endpoint. */
record Findings(List<JsonNode> pairs) {
    static Findings of(Rest rest, Caller caller, String endpoint) {
        return new Findings(rest.all(caller, Service.EXPOSURE, "/endpoints/" + endpoint + "/findings"));
    }

    /** Packages with an installable update, with the version that will be installed. */
    Map<String, String> installable() {
        Map<String, String> installable = new TreeMap<>();
        for (JsonNode pair : missing()) {
            pair.path("packages")
                    .forEach(target -> installable.put(
                            target.path("name").asText(), target.path("target").asText()));
        }
        return installable;
    }

    List<JsonNode> missing() {
        return inState("MISSING");
    }

    List<JsonNode> inState(String state) {
        return pairs.stream()
                .filter(pair -> pair.path("state").asText().equals(state))
                .toList();
    }

    Set<String> missingBulletins() {
        Set<String> bulletins = new TreeSet<>();
        missing().forEach(pair -> bulletins.add(pair.path("bulletin").asText()));
        return bulletins;
    }
}
