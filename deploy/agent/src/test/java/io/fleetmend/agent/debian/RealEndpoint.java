package io.fleetmend.agent.debian;

import io.fleetmend.agent.Endpoint;
import io.fleetmend.agent.Rounds;
import io.fleetmend.agent.network.ServerConnection;
import io.fleetmend.agent.root.Root;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real root with the real agent on it, enrolled at a test's server. */
public record RealEndpoint(DebianRoot debian, Endpoint agent, EndpointId id, AgentServer server) {
    private static final Pattern PENDING = Pattern.compile("Inst (\\S+) \\[\\S+\\] \\((\\S+) .*\\[(\\S+)\\]\\).*");

    public static RealEndpoint enrol(DebianRoot debian, AgentServer server) {
        return enrol(debian, debian.root(), server);
    }

    public static RealEndpoint enrol(DebianRoot debian, Root root, AgentServer server) {
        Endpoint agent = Endpoint.of(root, Clock.systemUTC());
        try {
            EndpointId id = agent.enrol(server.uri(), AgentServer.TOKEN, Set.of(server.pin()), "server")
                    .endpoint();
            return new RealEndpoint(debian, agent, id, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same endpoint through another root, such as one whose network is unplugged. */
    public RealEndpoint through(Root root) {
        return new RealEndpoint(debian, Endpoint.of(root, Clock.systemUTC()), id, server);
    }

    /** One round of both halves. */
    public RealEndpoint round() throws IOException, InterruptedException {
        return round(step -> {});
    }

    private RealEndpoint round(Consumer<String> journaled) throws IOException, InterruptedException {
        try (HttpClient client = ServerConnection.client()) {
            Rounds.both(() -> agent.applyHalf(journaled, progress -> {}).run(), agent.networkHalf(client));
        }
        return this;
    }

    /** Delivers a job, lets the agent do it, and returns what it reported at the end. */
    public JobReport does(JobManifest.Action action) throws IOException, InterruptedException {
        return does(action, step -> {});
    }

    /** @param journaled is told each line of the journal before the agent goes on */
    public JobReport does(JobManifest.Action action, Consumer<String> journaled)
            throws IOException, InterruptedException {
        JobManifest manifest = server.deliver(id, action);
        round(journaled);
        return server.ended().stream()
                .filter(report -> report.attempt().equals(manifest.attempt()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no report of attempt " + manifest.attempt() + " in " + server));
    }

    /** Everything that apt would upgrade, as a job. */
    public JobManifest.Install installPending() {
        return pending(debian);
    }

    /** The same, of a root without an agent yet. */
    public static JobManifest.Install pending(DebianRoot debian) {
        return new JobManifest.Install(
                debian.pendingUpdates().stream().map(RealEndpoint::minimum).toList());
    }

    /** The pending updates of these packages, as a job. */
    public JobManifest.Install install(String... names) {
        return new JobManifest.Install(installPending().packages().stream()
                .filter(minimum -> Set.of(names).contains(minimum.name()))
                .toList());
    }

    private static MinimumVersion minimum(String line) {
        Matcher matcher = PENDING.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not apt's words: " + line);
        }
        return new MinimumVersion(matcher.group(1), matcher.group(3), matcher.group(2));
    }

    public static List<String> names(JobManifest.Install install) {
        return install.packages().stream().map(MinimumVersion::name).toList();
    }
}
