package io.fleetmend.e2e.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fleetmend.agent.debian.AgentImage;
import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.root.IsolatedRoot;
import io.fleetmend.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Debian root with the shipped image of the agent on it, whose two programs run inside by themselves. */
public final class RealEndpoint implements AutoCloseable {
    private static final Pattern ENROLLED = Pattern.compile("enrolled as endpoint ([0-9a-f-]{36})");

    private final DebianRoot debian;
    private final String id;

    private RealEndpoint(DebianRoot debian, String id) {
        this.debian = debian;
        this.id = id;
    }

    public static RealEndpoint enrol(DebianRoot debian, String server, String token, String trust) {
        AgentImage.require().installOn(debian);
        String said = network(debian, "enrol", "--server", server, "--token", token, "--trust", trust)
                .succeeds();
        Matcher enrolled = ENROLLED.matcher(said);
        if (!enrolled.find()) {
            throw new AssertionError("the agent must say its endpoint's id, but said " + said);
        }
        return new RealEndpoint(debian, enrolled.group(1));
    }

    public String id() {
        return id;
    }

    public DebianRoot debian() {
        return debian;
    }

    /** One round of the network half; says how many jobs it fetched. */
    public String networkRound() {
        return network(debian, "once").succeeds();
    }

    /** One run of the apply half: works on what the network half fetched, and reads the inventory. */
    public String applyRun() {
        return apply(debian).succeeds();
    }

    /** Inventory in, jobs out: what a new endpoint does first, and what every timer does after. */
    public void round() {
        applyRun();
        networkRound();
    }

    /** Somebody on the way changes the signatures of the jobs that wait in the spool. */
    public void forgeSignatures() {
        Path spool = debian.root().file("/var/lib/fleetmend/agent/jobs");
        try (Stream<Path> jobs = Files.list(spool)) {
            for (Path job : jobs.toList()) {
                JsonNode document = ContractsJson.get().readTree(job.toFile());
                for (JsonNode signature : document.path("signatures")) {
                    byte[] bytes = signature.path("signature").binaryValue();
                    bytes[0] ^= 1;
                    ((ObjectNode) signature).put("signature", bytes);
                }
                ContractsJson.get().writeValue(job.toFile(), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot forge what is in " + spool, e);
        }
    }

    /** The apply half in the background. */
    public ApplyRun startApply() {
        return new ApplyRun(apply(debian));
    }

    /** A run of the apply half that can be watched and killed. */
    public static final class ApplyRun implements AutoCloseable {
        private final AgentProcess process;

        private ApplyRun(AgentProcess process) {
            this.process = process;
        }

        /** Returns when this step stands in the journal. */
        public ApplyRun journals(String step) {
            process.says("journal: " + step);
            return this;
        }

        public void kill() {
            process.kill();
        }

        public void succeeds() {
            process.succeeds();
        }

        @Override
        public void close() {
            process.close();
        }
    }

    private static AgentProcess network(DebianRoot debian, String... arguments) {
        List<String> command = new ArrayList<>(List.of(AgentImage.NETWORK_HALF));
        command.addAll(List.of(arguments));
        return inside(debian, "fleetmend-agent", command);
    }

    private static AgentProcess apply(DebianRoot debian) {
        return inside(debian, "fleetmend-apply", List.of(AgentImage.APPLY_HALF));
    }

    private static AgentProcess inside(DebianRoot debian, String name, List<String> command) {
        return AgentProcess.start(name, IsolatedRoot.at(debian.path()).entering(command));
    }

    @Override
    public void close() {
        debian.close();
    }
}
