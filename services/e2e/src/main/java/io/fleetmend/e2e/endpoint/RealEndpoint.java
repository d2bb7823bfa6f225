package io.fleetmend.e2e.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fleetmend.agent.ApplyMain;
import io.fleetmend.agent.Main;
import io.fleetmend.agent.debian.DebianRoot;
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

/** A real Debian root with the real agent on it, both halves run as processes of their own. */
public final class RealEndpoint implements AutoCloseable {
    private static final Pattern ENROLLED = Pattern.compile("enrolled as endpoint ([0-9a-f-]{36})");

    private final DebianRoot debian;
    private final String id;

    private RealEndpoint(DebianRoot debian, String id) {
        this.debian = debian;
        this.id = id;
    }

    public static RealEndpoint enrol(DebianRoot debian, String server, String token, String trust) {
        List<String> arguments =
                new ArrayList<>(List.of("enrol", "--server", server, "--token", token, "--trust", trust));
        String said = agent(Main.class, debian, arguments).succeeds();
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
        return agent(Main.class, debian, List.of("once")).succeeds();
    }

    /** One run of the apply half: works on what the network half fetched, and reads the inventory. */
    public String applyRun() {
        return agent(ApplyMain.class, debian, List.of()).succeeds();
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
        return new ApplyRun(agent(ApplyMain.class, debian, List.of()));
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

    private static AgentProcess agent(Class<?> half, DebianRoot debian, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--root", debian.path().toString()));
        return AgentProcess.start(half, all);
    }

    @Override
    public void close() {
        debian.close();
    }
}
