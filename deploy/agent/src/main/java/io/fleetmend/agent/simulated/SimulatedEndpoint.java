package io.fleetmend.agent.simulated;

import io.fleetmend.agent.Rounds;
import io.fleetmend.agent.apply.ApplyHalf;
import io.fleetmend.agent.apply.Hooks;
import io.fleetmend.agent.apply.LocalLimits;
import io.fleetmend.agent.apply.Machine;
import io.fleetmend.agent.network.Enrolment;
import io.fleetmend.agent.network.Identity;
import io.fleetmend.agent.network.NetworkHalf;
import io.fleetmend.agent.network.ServerConnection;
import io.fleetmend.agent.root.Root;
import io.fleetmend.agent.state.AgentFolders;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** One endpoint of the simulated fleet: the same two halves as a real one's, over {@link VirtualPackages}. */
public final class SimulatedEndpoint {
    private static final LocalLimits LIMITS = new LocalLimits(
            true, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC, Duration.ofMinutes(5), Duration.ofHours(4));

    private final String hostname;
    private final RealInventory origin;
    private final AgentFolders folders;
    private final HttpClient client;
    private final Clock clock;
    private final VirtualPackages packages;
    private final VirtualMachine machine = new VirtualMachine();
    private final ApplyHalf applyHalf;

    SimulatedEndpoint(String hostname, RealInventory origin, Path state, HttpClient client, Clock clock) {
        this(hostname, origin, state, client, clock, step -> {});
    }

    /** @param journaled told after each line of a journal is written */
    SimulatedEndpoint(
            String hostname,
            RealInventory origin,
            Path state,
            HttpClient client,
            Clock clock,
            Consumer<String> journaled) {
        this.hostname = hostname;
        this.origin = origin;
        this.folders = AgentFolders.under(state, false);
        this.client = client;
        this.clock = clock;
        this.packages = new VirtualPackages(origin, hostname, clock);
        this.applyHalf = new ApplyHalf(folders, packages, machine, Hooks.NONE, LIMITS, clock, journaled);
    }

    public String hostname() {
        return hostname;
    }

    /** How often packages were installed or an installation was finished after a cut. */
    int installations() {
        return packages.installations();
    }

    /** How often its machine was started. */
    int starts() {
        return machine.starts;
    }

    /** @param pins as of a real agent */
    public EndpointId enrol(URI server, String token, Set<String> pins) throws IOException {
        String machineId = UUID.nameUUIDFromBytes(hostname.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        Enrolment.Machine machine = new Enrolment.Machine(machineId, hostname, "server", origin.os());
        return new Enrolment(folders, client, clock)
                .enrol(server, token, pins, machine)
                .endpoint();
    }

    public CheckInResponse round() throws IOException, InterruptedException {
        Identity identity = Identity.load(folders.agent())
                .orElseThrow(() -> new IllegalStateException(hostname + " is not enrolled"));
        NetworkHalf network =
                new NetworkHalf(folders, identity, new ServerConnection(client, identity.server(), clock), () -> {
                    throw new IllegalStateException("the apply half always runs first here");
                });
        return Rounds.both(this::apply, network);
    }

    /** The half with root alone. */
    void apply() {
        applyHalf.run();
    }

    /** It restarts as soon as it is asked to. */
    private static final class VirtualMachine implements Machine {
        private volatile int starts = 1;

        @Override
        public String bootId() {
            return "start " + starts;
        }

        @Override
        public synchronized Root.Result restart() {
            starts++;
            return new Root.Result(0, "");
        }
    }
}
