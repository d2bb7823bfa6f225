package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.server.ChildProcess;
import io.fleetmend.standalone.server.KafkaServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    static ChildProcess start(DataFolder data, Ports ports) {
        Path readyFile = readyFile(data);
        try {
            Files.deleteIfExists(readyFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove %s".formatted(readyFile), e);
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms32m",
                "-Xmx192m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProcess.class.getName(),
                data.kafka().toString(),
                String.valueOf(ports.of(Listener.KAFKA)),
                String.valueOf(ports.of(Listener.KAFKA_CONTROLLER)),
                readyFile.toString());
        return ChildProcess.start("kafka", command, Map.of(), data.log("kafka"));
    }

    static boolean ready(DataFolder data) {
        return Files.exists(readyFile(data));
    }

    private static Path readyFile(DataFolder data) {
        return data.run().resolve("kafka.ready");
    }
}
