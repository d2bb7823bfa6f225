package io.fleetmend.agent;

import io.fleetmend.agent.apply.ApplyHalf;
import io.fleetmend.agent.apply.HookFolder;
import io.fleetmend.agent.apply.LocalLimits;
import io.fleetmend.agent.apply.Machine;
import io.fleetmend.agent.apt.AptPackages;
import io.fleetmend.agent.inventory.DebianInventory;
import io.fleetmend.agent.inventory.RefreshRecord;
import io.fleetmend.agent.network.Enrolment;
import io.fleetmend.agent.network.Identity;
import io.fleetmend.agent.network.NetworkHalf;
import io.fleetmend.agent.network.ServerConnection;
import io.fleetmend.agent.packages.Progress;
import io.fleetmend.agent.root.IsolatedRoot;
import io.fleetmend.agent.root.Root;
import io.fleetmend.agent.root.ThisMachine;
import io.fleetmend.agent.state.AgentFolders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/** Puts the halves together for one real root. */
public record Endpoint(Root root, AgentFolders folders, Clock clock) {
    private static final String STATE = "/var/lib/fleetmend";

    /** {@code --root DIR} (this machine by default) and {@code --state DIR} (inside the root by default). */
    public static Endpoint of(CommandLine line, Clock clock) {
        Path path = Path.of(line.option("--root").orElse("/")).toAbsolutePath().normalize();
        return of(path.equals(Path.of("/")) ? new ThisMachine() : IsolatedRoot.at(path), line, clock);
    }

    private static Endpoint of(Root root, CommandLine line, Clock clock) {
        Path state = line.option("--state").map(Path::of).orElse(root.file(STATE));
        return new Endpoint(root, AgentFolders.under(state, true), clock);
    }

    public static Endpoint of(Root root, Clock clock) {
        return new Endpoint(root, AgentFolders.under(root.file(STATE), true), clock);
    }

    /**
     * @param journaled told each line of the journal once it is on the disk
     * @param told how far a download or an installation is
     */
    public ApplyHalf applyHalf(Consumer<String> journaled, Consumer<Progress> told) {
        LocalLimits limits = LocalLimits.read(root);
        AptPackages packages = new AptPackages(
                root,
                folders.apply(),
                new AptPackages.AptLimits(limits.lockTimeout(), limits.refreshEvery()),
                clock,
                told);
        return new ApplyHalf(folders, packages, Machine.of(root), new HookFolder(root), limits, clock, journaled);
    }

    public Identity enrol(URI server, String token, Set<String> pins, String endpointClass) throws IOException {
        try (HttpClient client = ServerConnection.client()) {
            Enrolment.Machine machine = new Enrolment.Machine(
                    DebianInventory.machineId(root),
                    DebianInventory.hostname(root),
                    endpointClass,
                    DebianInventory.operatingSystem(root));
            return new Enrolment(folders, client, clock).enrol(server, token, pins, machine);
        }
    }

    /** @throws IllegalStateException before the enrolment */
    public NetworkHalf networkHalf(HttpClient client) {
        Identity identity = Identity.load(folders.agent())
                .orElseThrow(
                        () -> new IllegalStateException("not enrolled: run 'fleetmend-agent enrol' first (state in %s)"
                                .formatted(folders.agent().path())));
        ServerConnection server = new ServerConnection(client, identity.server(), clock);
        return new NetworkHalf(
                folders, identity, server, () -> DebianInventory.read(root, RefreshRecord.NEVER, clock.instant()));
    }
}
