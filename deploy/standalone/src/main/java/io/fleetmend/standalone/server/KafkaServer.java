package io.fleetmend.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka node, broker and controller in this process, with every topic of the contracts. */
public final class KafkaServer implements AutoCloseable {
    private final KafkaRaftServer server;
    private final KafkaSettings settings;

    private KafkaServer(KafkaRaftServer server, KafkaSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** In a folder of its own under the temporary folder. */
    public static KafkaServer startTemporary() {
        try {
            return start(Files.createTempDirectory("fleetmend-kafka"), FreePort.find(), FreePort.find());
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for Kafka", e);
        }
    }

    /** Finds its data again; an empty folder is formatted. */
    public static KafkaServer start(Path data, int port, int controllerPort) {
        KafkaSettings settings = new KafkaSettings(data.toAbsolutePath(), port, controllerPort);
        format(settings.data());
        // Kafka finds its plug-ins by name through the thread's loader, which in a test of Quarkus may know them a
        // second time
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaServer.class.getClassLoader());
        try {
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties()), Time.SYSTEM);
            server.startup();
            KafkaServer started = new KafkaServer(server, settings);
            KafkaTopics.create(started.bootstrapServers());
            return started;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    public void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(data);
            new Formatter()
                    // what is printed here may be a command's answer, figures for one
                    .setPrintStream(System.err)
                    .setNodeId(KafkaSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName(KafkaSettings.CONTROLLER)
                    .setIgnoreFormatted(true)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            // Formatter declares Exception; whatever it was, there is no folder to work in
            throw new IllegalStateException("cannot format %s for Kafka".formatted(data), e);
        }
    }
}
