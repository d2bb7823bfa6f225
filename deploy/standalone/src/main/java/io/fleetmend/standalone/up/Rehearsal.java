package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Folders;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.server.StartCaches;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An installation without feeds on free ports, to be started and stopped, and gone when closed. */
public final class Rehearsal implements AutoCloseable {
    private final Path root;
    private final Path folder;
    private final Path feeds;
    private final Ports ports = Ports.free();

    public Rehearsal(Path root) {
        this.root = root;
        try {
            folder = Files.createTempDirectory("fleetmend-rehearsal");
            feeds = Files.createDirectories(folder.resolve("feeds"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for a start that is thrown away", e);
        }
    }

    public DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }

    /** Returns when everything is ready. */
    public Drill start(StartCaches caches, PrintStream out) throws InterruptedException {
        return Drill.start(root, data(), ports, feeds, caches, Map.of(), out);
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
