package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.endpoint.Apt;
import io.fleetmend.e2e.endpoint.RealEndpoint;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Service;
import java.util.Map;
import java.util.stream.Collectors;

/** Line 4: what exposure says can be installed is what apt itself says, exactly. */
final class FindingsEqualApt implements Chapter {
    @Override
    public String title() {
        return "Findings equal apt's own answer";
    }

    @Override
    public void tell(World world, TimeLine line) {
        Cast cast = world.cast.get();
        RealEndpoint a = world.endpointA.get();
        RealEndpoint b = world.endpointB.get();
        world.stack().kill(Service.EXPOSURE);
        world.stack().startAgain(Service.EXPOSURE);
        line.saw("exposure was killed (-9) while it opened findings, and started again");
        equalsApt(world, line, cast.technicianP(), a, "A");
        equalsApt(world, line, cast.technicianP(), b, "B");
        Findings findings = Findings.of(world.rest(), cast.technicianP(), a.id());
        Map<String, Long> severities = findings.missing().stream()
                .collect(Collectors.groupingBy(FindingsEqualApt::severity, Collectors.counting()));
        assertThat(severities).as("updates without an advisory count").containsKey("NOT_STATED");
        line.saw("updates that no advisory speaks of yet count, too: " + severities);
        soon(
                "C's fleet has findings",
                () -> assertThat(world.rest()
                                .get(
                                        cast.technicianQ(),
                                        Service.EXPOSURE,
                                        "/customers/" + cast.c().customer() + "/exposure")
                                .succeeded()
                                .json()
                                .path("endpoints")
                                .path("total")
                                .asInt())
                        .isEqualTo(world.fleetC.get().endpoints()));
        line.saw("the exposure of C counts its whole fleet");
    }

    private static String severity(JsonNode pair) {
        return pair.path("severity").asText();
    }

    private static void equalsApt(World world, TimeLine line, Caller technician, RealEndpoint endpoint, String name) {
        Map<String, String> apt = Apt.pendingSecurityUpdates(endpoint.debian());
        assertThat(apt).as("apt has something to install").isNotEmpty();
        soon(
                "findings of %s equal apt's answer".formatted(name),
                () -> assertThat(Findings.of(world.rest(), technician, endpoint.id())
                                .installable())
                        .isEqualTo(apt));
        line.saw("%s: %d packages, the same as apt -s dist-upgrade: %s".formatted(name, apt.size(), apt.keySet()));
    }
}
