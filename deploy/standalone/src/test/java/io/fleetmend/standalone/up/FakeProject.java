package io.fleetmend.standalone.up;

import io.fleetmend.standalone.ProjectRoot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project's folder with the real Keycloak and dummy services, so that the launcher is tested apart from the services. */
final class FakeProject {
    private static final String DUMMY = "io/fleetmend/standalone/up/DummyService.class";

    private FakeProject() {}

    static Path in(Path folder) throws IOException {
        Path caches = Files.createDirectories(folder.resolve(".fleetmend"));
        Files.createSymbolicLink(
                caches.resolve("keycloak"),
                ProjectRoot.find().resolve(".fleetmend").resolve("keycloak"));
        for (String service : List.of("tenant-api", "ingest", "services/exposure", "scheduler")) {
            Path app = Files.createDirectories(
                    folder.resolve(service).resolve("target").resolve("quarkus-app"));
            jar(app.resolve("quarkus-run.jar"));
        }
        return folder;
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, DummyService.class.getName());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream code = DummyService.class.getClassLoader().getResourceAsStream(DUMMY)) {
            jar.putNextEntry(new JarEntry(DUMMY));
            code.transferTo(jar);
            jar.closeEntry();
        }
    }
}
