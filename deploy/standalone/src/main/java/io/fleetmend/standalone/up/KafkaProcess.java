package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.server.ChildProcess;
import io.fleetmend.standalone.server.KafkaServer;
import io.fleetmend.standalone.server.StartCaches;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Kafka in a process of its own; it makes a file when it is ready and its topics are there. */
final class KafkaProcess {
    private KafkaProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path readyFile = Path.of(arguments[3]);
        // some two thousand lines of settings otherwise
        Logger.getLogger("").setLevel(Level.WARNING);
        KafkaServer server = KafkaServer.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-kafka"));
        Files.createFile(readyFile);
        server.awaitShutdown();
    }

    static ChildProcess start(DataFolder data, Ports ports, StartCaches caches) {
        Path readyFile = readyFile(data);
        try {
            Files.deleteIfExists(readyFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove %s".formatted(readyFile), e);
        }
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(caches.flags("kafka", Path.of(classPath.split(File.pathSeparator, 2)[0])));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:MetaspaceSize=128m",
                "-Xms64m",
                "-Xmn48m",
                "-Xmx192m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                KafkaProcess.class.getName(),
                data.kafka().toString(),
                String.valueOf(ports.of(Listener.KAFKA)),
                String.valueOf(ports.of(Listener.KAFKA_CONTROLLER)),
                readyFile.toString()));
        return ChildProcess.start("kafka", command, Map.of(), data.log("kafka"));
    }

    static boolean ready(DataFolder data) {
        return Files.exists(readyFile(data));
    }

    private static Path readyFile(DataFolder data) {
        return data.run().resolve("kafka.ready");
    }
}
