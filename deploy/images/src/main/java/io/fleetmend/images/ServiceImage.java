package io.fleetmend.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import io.fleetmend.standalone.up.ServiceFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * One service as an image, from nothing, in layers that change ever more often: the C library, the Java runtime, libraries, the service.
 * The C library is that of the machine that builds, so a fix of it reaches the images when they are built again on a machine that has
 * it. There is no shell in it.
 */
record ServiceImage(String service, Path quarkusApp, int port) {
    private static final String USER = "10001:10001";
    private static final AbsoluteUnixPath JAVA = AbsoluteUnixPath.get("/opt/java");
    private static final AbsoluteUnixPath APP = AbsoluteUnixPath.get("/opt/fleetmend");

    /** @throws IllegalArgumentException when the service is not packaged */
    static ServiceImage of(Path project, String service, int port) {
        Path folder =
                service.equals("exposure") ? project.resolve("services").resolve(service) : project.resolve(service);
        Path app = folder.resolve("target").resolve("quarkus-app");
        if (!Files.exists(app.resolve("quarkus-run.jar"))) {
            throw new IllegalArgumentException(
                    "%s must be packaged first: %s is missing".formatted(service, app.resolve("quarkus-run.jar")));
        }
        return new ServiceImage(service, app, port);
    }

    /** What the image starts; memory is said with JAVA_TOOL_OPTIONS. */
    static List<String> startCommand() {
        List<String> command = new ArrayList<>();
        command.add(JAVA.resolve("bin/java").toString());
        command.addAll(ServiceFlags.ALL);
        command.add("-jar");
        command.add(APP.resolve("quarkus-run.jar").toString());
        return command;
    }

    /** An archive that {@code docker load}, {@code podman load} and {@code skopeo} read. */
    void writeTo(Path archive, String tag, JavaRuntime runtime, Path cache) throws IOException, InterruptedException {
        try {
            Jib.fromScratch()
                    .setPlatforms(Set.of(new Platform("amd64", "linux")))
                    .addFileEntriesLayer(system(runtime))
                    .addFileEntriesLayer(java(runtime))
                    .addFileEntriesLayer(folder("libraries", "lib"))
                    .addFileEntriesLayer(application())
                    .setWorkingDirectory(APP)
                    .setUser(USER)
                    .addExposedPort(Port.tcp(port))
                    .setEntrypoint(startCommand())
                    .setCreationTime(Instant.EPOCH)
                    .containerize(Containerizer.to(TarImage.at(archive)
                                    .named(ImageReference.parse("fleetmend/%s:%s".formatted(service, tag))))
                            .setBaseImageLayersCache(cache)
                            .setApplicationLayersCache(cache)
                            .setOfflineMode(true)
                            .setToolName("fleetmend"));
        } catch (RegistryException
                | CacheDirectoryCreationException
                | ExecutionException
                | InvalidImageReferenceException e) {
            throw new IOException("the image of %s cannot be built".formatted(service), e);
        }
    }

    private FileEntriesLayer system(JavaRuntime runtime) throws IOException, InterruptedException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("system");
        for (Path library : SystemLibraries.of(runtime)) {
            layer.addEntry(
                    library.toRealPath(),
                    AbsoluteUnixPath.get(library.toString()),
                    FilePermissions.fromOctalString("755"));
        }
        return layer.build();
    }

    private static FileEntriesLayer java(JavaRuntime runtime) throws IOException {
        return FileEntriesLayer.builder()
                .setName("java")
                .addEntryRecursive(runtime.folder(), JAVA, (source, target) -> permissions(source))
                .build();
    }

    private FileEntriesLayer application() throws IOException {
        return FileEntriesLayer.builder()
                .setName("service")
                .addEntryRecursive(quarkusApp.resolve("app"), APP.resolve("app"))
                .addEntryRecursive(quarkusApp.resolve("quarkus"), APP.resolve("quarkus"))
                .addEntry(quarkusApp.resolve("quarkus-run.jar"), APP.resolve("quarkus-run.jar"))
                .build();
    }

    private FileEntriesLayer folder(String name, String folder) throws IOException {
        return FileEntriesLayer.builder()
                .setName(name)
                .addEntryRecursive(quarkusApp.resolve(folder), APP.resolve(folder))
                .build();
    }

    private static FilePermissions permissions(Path source) {
        return FilePermissions.fromOctalString(Files.isDirectory(source) || Files.isExecutable(source) ? "755" : "644");
    }
}
