package io.fleetmend.e2e.endpoint;

import io.fleetmend.agent.simulated.SimulateMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A simulated fleet in a process of its own: the agent's own halves and protocol over inventories of real machines. */
public final class Fleet implements AutoCloseable {
    private final AgentProcess process;
    private final int endpoints;

    private Fleet(AgentProcess process, int endpoints) {
        this.process = process;
        this.endpoints = endpoints;
    }

    /**
     * @param tokens one for each endpoint
     * @param inventories dpkg status files, taken in turn
     */
    public static Fleet start(
            String prefix, String server, List<String> tokens, String trust, List<Path> inventories, Path folder) {
        Path tokenFile = folder.resolve("tokens");
        try {
            Files.write(tokenFile, tokens);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + tokenFile, e);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SimulateMain.class.getName(),
                "--server",
                server,
                "--tokens",
                tokenFile.toString(),
                "--trust",
                trust,
                "--endpoints",
                String.valueOf(tokens.size()),
                "--prefix",
                prefix,
                "--period",
                "PT5S",
                "--at-once",
                "4",
                "--state",
                folder.resolve("state").toString()));
        inventories.forEach(inventory -> command.addAll(List.of("--inventory", inventory.toString())));
        return new Fleet(AgentProcess.start("the fleet", command), tokens.size());
    }

    /** Returns when every endpoint has its identity. */
    public Fleet enrolled() {
        process.says("%d of %d enrolled".formatted(endpoints, endpoints)).goOn();
        return this;
    }

    public int endpoints() {
        return endpoints;
    }

    @Override
    public void close() {
        process.close();
    }
}
