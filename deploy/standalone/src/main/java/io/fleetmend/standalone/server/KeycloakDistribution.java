package io.fleetmend.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The unpacked Keycloak that the Maven build put under {@code .fleetmend/keycloak}, prepared once for PostgreSQL.
 *
 * @param caches what its JVM may have learned from an earlier start
 */
public record KeycloakDistribution(Path home, StartCaches caches) {
    private static final List<String> BUILD = List.of("build", "--db=postgres");

    /** Looks in {@code .fleetmend/keycloak} of the given folder and of those above it. */
    public static KeycloakDistribution find(Path from) {
        for (Path folder = from.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path cache = folder.resolve(".fleetmend").resolve("keycloak");
            if (Files.isDirectory(cache)) {
                return new KeycloakDistribution(newest(cache), StartCaches.none());
            }
        }
        throw new IllegalStateException("no .fleetmend/keycloak in or above %s: build deploy/standalone first"
                .formatted(from.toAbsolutePath()));
    }

    public KeycloakDistribution with(StartCaches startCaches) {
        return new KeycloakDistribution(home, startCaches);
    }

    public boolean prepared() {
        return Files.exists(mark());
    }

    private Path mark() {
        return home.resolve("lib").resolve("fleetmend-prepared");
    }

    /** Keycloak compiles its settings into itself; that takes half a minute and is done once per unpacking. */
    public void prepare(Path log) {
        try (FileChannel channel = FileChannel.open(
                        home.resolve("lib").resolve("fleetmend-lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (prepared() || !alone.isValid()) {
                return;
            }
            try (ChildProcess build =
                    ChildProcess.start("keycloak build", command(home, List.of(), BUILD), Map.of(), log)) {
                int exit = build.await();
                if (exit != 0) {
                    throw new IllegalStateException(
                            "preparing Keycloak ended with %d, see %s:%n%s".formatted(exit, log, build.lastLines(10)));
                }
            }
            Files.createFile(mark());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare Keycloak in %s".formatted(home), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Keycloak was prepared", e);
        }
    }

    /** As bin/kc.sh would, but without a shell in between, and with the flags that halve its start. */
    List<String> start(Path dataHome, List<String> arguments) {
        return command(dataHome, caches.flags("keycloak", program()), arguments);
    }

    private List<String> command(Path dataHome, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:MetaspaceSize=192m",
                "-XX:MaxMetaspaceSize=256m",
                "-Xms128m",
                "-Xmn96m",
                "-Xmx384m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.security.egd=file:/dev/urandom",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + dataHome,
                "-Djboss.server.config.dir=" + dataHome.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                program().toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private Path program() {
        return home.resolve("lib").resolve("quarkus-run.jar");
    }

    private static Path newest(Path cache) {
        try (Stream<Path> entries = Files.list(cache)) {
            return entries.filter(entry -> Files.exists(entry.resolve("lib").resolve("quarkus-run.jar")))
                    .sorted()
                    .reduce((older, newer) -> newer)
                    .orElseThrow(() -> new IllegalStateException(
                            "no Keycloak in %s: build deploy/standalone first".formatted(cache)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s".formatted(cache), e);
        }
    }
}
