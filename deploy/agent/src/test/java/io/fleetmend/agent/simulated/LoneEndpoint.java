package io.fleetmend.agent.simulated;

import io.fleetmend.agent.network.ServerConnection;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One enrolled endpoint with both real halves over packages in memory: what is true of every package manager is tested on it. */
final class LoneEndpoint implements AutoCloseable {
    static final JobManifest.Install OPENSSL =
            new JobManifest.Install(List.of(new MinimumVersion("openssl", "amd64", "3.0.22-1~deb12u2")));

    final AgentServer server;
    final SimulatedEndpoint endpoint;
    final EndpointId id;
    private final HttpClient client = ServerConnection.client();

    LoneEndpoint(Path state) throws IOException {
        this(state, step -> {});
    }

    LoneEndpoint(Path state, Consumer<String> journaled) throws IOException {
        server = new AgentServer();
        endpoint = new SimulatedEndpoint("lone", RealInventory.sample(), state, client, Clock.systemUTC(), journaled);
        id = endpoint.enrol(server.uri(), AgentServer.TOKEN, Set.of(server.pin()));
    }

    /** Delivers the document and returns the one report that ends it. */
    JobReport receives(SignedDocument document) throws IOException, InterruptedException {
        int before = server.ended().size();
        server.deliver(id, document);
        endpoint.round();
        List<JobReport> ended = server.ended();
        if (ended.size() != before + 1) {
            throw new AssertionError(
                    "one report should have come, but these did: " + ended.subList(before, ended.size()));
        }
        return ended.getLast();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
