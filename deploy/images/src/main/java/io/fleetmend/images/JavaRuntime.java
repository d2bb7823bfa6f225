package io.fleetmend.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** The part of this machine's JDK that the services need, linked once. */
record JavaRuntime(Path folder) {
    /** What Quarkus, Hibernate, the PostgreSQL driver and the Kafka client reach for; too few fail at run time only. */
    private static final String MODULES =
            "java.se,jdk.unsupported,jdk.crypto.ec,jdk.naming.dns,jdk.management,jdk.zipfs,jdk.localedata";

    /** Does nothing when it is there. */
    static JavaRuntime link(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("release"))) {
            ToolProvider jlink = ToolProvider.findFirst("jlink")
                    .orElseThrow(() -> new IllegalStateException(
                            "a JDK is needed, and %s is none".formatted(System.getProperty("java.home"))));
            int code = jlink.run(
                    System.out,
                    System.err,
                    "--add-modules",
                    MODULES,
                    "--include-locales=en,de",
                    "--strip-debug",
                    "--no-header-files",
                    "--no-man-pages",
                    "--output",
                    folder.toString());
            if (code != 0) {
                throw new IOException("jlink ended with %d".formatted(code));
            }
        }
        return new JavaRuntime(folder);
    }
}
