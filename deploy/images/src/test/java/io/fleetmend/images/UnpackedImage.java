package io.fleetmend.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An image taken apart into a folder, the way a container engine does.
 *
 * @param configuration user, start command and ports
 */
record UnpackedImage(Path root, JsonNode configuration) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As Kubernetes runs it: the root cannot be written, /tmp can, and the user is nobody in particular. */
    private static final String CONTAINED = """
            R=$1; user=$2; shift 2
            mount --bind "$R" "$R"
            mount -t proc proc "$R/proc"
            mount --rbind /dev "$R/dev"
            mount -t tmpfs tmpfs "$R/tmp"
            mount -o remount,bind,ro "$R"
            exec env -i QUARKUS_CONFIG_LOCATIONS=/etc/fleetmend/settings/application.properties \
                JAVA_TOOL_OPTIONS=-Xmx384m "$(command -v chroot)" --userspec="$user" "$R" "$@"
            """;

    static UnpackedImage of(Path archive, Path folder) throws IOException, InterruptedException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Path root = Files.createDirectories(folder.resolve("root"));
        run("tar", "-xf", archive.toString(), "-C", parts.toString());
        JsonNode manifest =
                JSON.readTree(parts.resolve("manifest.json").toFile()).get(0);
        for (JsonNode layer : manifest.path("Layers")) {
            run("tar", "-xzf", parts.resolve(layer.asText()).toString(), "-C", root.toString());
        }
        for (String mounted : List.of("proc", "dev", "tmp", "etc/fleetmend/settings")) {
            Files.createDirectories(root.resolve(mounted));
        }
        return new UnpackedImage(
                root,
                JSON.readTree(parts.resolve(manifest.path("Config").asText()).toFile())
                        .path("config"));
    }

    /** Starts it by its own start command. */
    Process start(Map<String, String> settings, Path log) throws IOException {
        Properties file = new Properties();
        file.putAll(settings);
        file.setProperty("config_ordinal", "275");
        try (var writer = Files.newBufferedWriter(root.resolve("etc/fleetmend/settings/application.properties"))) {
            file.store(writer, null);
        }
        List<String> command = Stream.concat(
                        Stream.of(
                                "unshare",
                                "--mount",
                                "--pid",
                                "--fork",
                                "--kill-child",
                                "--propagation",
                                "private",
                                "sh",
                                "-euc",
                                CONTAINED,
                                "contained",
                                root.toString(),
                                configuration.path("User").asText()),
                        configuration.path("Entrypoint").valueStream().map(JsonNode::asText))
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Asks it to end, as Kubernetes does; what contains it lets no signal through, so the service itself is asked. */
    static boolean endsWithin(Duration patience, Process started) throws InterruptedException {
        started.children().forEach(ProcessHandle::destroy);
        boolean ended = started.waitFor(patience);
        started.destroyForcibly();
        return ended;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("%s ended with %d".formatted(String.join(" ", command), process.exitValue()));
        }
    }
}
