package io.fleetmend.images;

import io.fleetmend.contracts.Topic;
import io.fleetmend.standalone.installation.Ports.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes the images of all services: {@code Images PROJECT TAG FOLDER}. */
public final class Images {
    private Images() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "three arguments are wanted: the project, a tag, the folder for the images; there were %s"
                            .formatted(Arrays.toString(arguments)));
        }
        Path folder = Files.createDirectories(Path.of(arguments[2]).toAbsolutePath());
        JavaRuntime runtime = JavaRuntime.link(folder.resolve("java"));
        for (String service : Topic.consumers()) {
            Path archive = folder.resolve(service + ".tar");
            ServiceImage.of(Path.of(arguments[0]).toAbsolutePath(), service, portOf(service))
                    .writeTo(archive, arguments[1], runtime, folder.resolve("cache"));
            System.out.printf("%s (%d MB)%n", archive, Files.size(archive) / 1_000_000);
        }
    }

    static int portOf(String service) {
        return Arrays.stream(Listener.values())
                .filter(listener -> listener.label().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called '%s'".formatted(service)))
                .usual();
    }
}
