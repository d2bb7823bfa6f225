package io.fleetmend.e2e.console;

import io.fleetmend.contracts.agent.v1.EnrolRequest;
import io.fleetmend.contracts.agent.v1.EnrolResponse;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.e2e.endpoint.SignedCalls;
import java.net.http.HttpClient;
import java.time.Clock;

/** It enrols and is never heard of again: nobody knows what it misses. */
final class SilentEndpoint {
    static final String HOSTNAME = "alder-silent";

    private SilentEndpoint() {}

    static void enrol(String server, String token) {
        OperatingSystem os = new OperatingSystem("debian", "12", "Debian GNU/Linux 12 (bookworm)", "amd64");
        try (HttpClient client = HttpClient.newHttpClient()) {
            SignedCalls calls = new SignedCalls(client, server, Clock.systemUTC());
            calls.post(
                    "/agent/v1/enrol",
                    RequestSignature.ENROLMENT_KEY_ID,
                    new EnrolRequest(
                            token,
                            calls.publicKey(),
                            "00000000000000000000000000005113",
                            HOSTNAME,
                            "workstation",
                            os,
                            "0.1.0"),
                    EnrolResponse.class);
        }
    }
}
