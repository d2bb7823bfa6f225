package io.fleetmend.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.server.ChildProcess;
import io.fleetmend.standalone.server.FreePort;
import io.fleetmend.standalone.server.StartCaches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tune} has each program do, by one small program on the real JVM. */
class LearningToStartTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final List<ChildProcess> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(ChildProcess::close);
    }

    @Test
    void aProgramStartsWithWhatItLearnedFromAStartBefore() throws Exception {
        Path project = FakeProject.in(folder);
        ServiceProgram program = ServiceProgram.all(project).getFirst();
        StartCaches making = StartCaches.of(project, StartCaches.Mode.MAKE);
        ChildProcess.stop(start(program, program.command(settings(), making)).handle(), PATIENCE);
        Path cache = making.cacheOf(program.name());
        assertThat(cache).isNotEmptyFile();

        List<String> command = program.command(settings(), StartCaches.of(project, StartCaches.Mode.USE));
        assertThat(command).contains("-XX:AOTCache=" + cache);
        // a JVM that cannot use its cache would otherwise go on without
        List<String> strict = new ArrayList<>(command);
        strict.add(1, "-XX:AOTMode=on");
        assertThat(start(program, strict).alive()).isTrue();
    }

    private ChildProcess start(ServiceProgram program, List<String> command) throws Exception {
        Path log = Files.createTempFile(folder, program.name(), ".log");
        ChildProcess child = ChildProcess.start(program.name(), command, Map.of(), log);
        started.add(child);
        Awaitility.await("the program listens").atMost(PATIENCE).until(() -> {
            String said = Files.readString(log);
            assertThat(child.alive()).as(said).isTrue();
            return said.contains("listens");
        });
        return child;
    }

    private Path settings() {
        return SettingsFile.write(
                folder.resolve("settings.properties"),
                Map.of(
                        "quarkus.http.port",
                        String.valueOf(FreePort.find()),
                        "quarkus.datasource.username",
                        Listener.TENANT_API.label()));
    }
}
