package io.fleetmend.e2e.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.installation.RunningState.RunningProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Somebody who follows the README's tour word by word, apart from another data folder and other ports. */
final class Tour implements AutoCloseable {
    private static final String HEADING = "## A tour of five minutes";
    private static final String SCRIPT = "./fleetmend ";
    private static final Duration TO_START = Duration.ofMinutes(5);

    private static final Duration TO_ANSWER = Duration.ofMinutes(1);
    private static final Duration TO_COME_TRUE = Duration.ofMinutes(3);

    private final Path projectRoot;
    private final Path folder;
    private final DataFolder data;
    private final int portBase = PortBase.find();
    private final BuiltStamp stamp;
    private final Deque<String> commands;
    private final List<Terminal> terminals = new ArrayList<>();
    private final List<Terminal> started = new ArrayList<>();
    private final Map<String, Terminal> latest = new HashMap<>();

    private Tour(Path projectRoot, Path folder) throws IOException {
        this.projectRoot = projectRoot;
        this.folder = folder;
        this.data = new DataFolder(folder.resolve("data"));
        this.commands =
                new ArrayDeque<>(QuotedCommands.of(Files.readString(projectRoot.resolve("README.md")), HEADING));
        this.stamp = BuiltStamp.now(projectRoot);
    }

    static Tour begin() throws IOException {
        return new Tour(ProjectRoot.find(), Files.createTempDirectory("fleetmend-tour"));
    }

    DataFolder data() {
        return data;
    }

    List<String> commandsLeft() {
        return List.copyOf(commands);
    }

    String address(int service) {
        return "http://127.0.0.1:" + (portBase + service);
    }

    /** Takes the README's next command, which has to begin so, and runs it on. */
    Terminal start(String expected) {
        Terminal terminal = type(next(expected));
        started.add(terminal);
        return terminal;
    }

    /** As {@link #start}, until it ends well. */
    String run(String expected) {
        return succeeds(next(expected));
    }

    /** Somebody who reads "watch" asks again, and is no machine: every command costs a start of Java. */
    String runUntil(String expected, Consumer<String> shown) {
        String command = next(expected);
        AtomicReference<String> latestShown = new AtomicReference<>();
        Awaitility.await(command)
                .atMost(TO_COME_TRUE)
                .pollInterval(Duration.ofSeconds(3))
                .failFast(this::requireAtWork)
                .untilAsserted(() -> assertThatCode(() -> {
                            latestShown.set(succeeds(command));
                            shown.accept(latestShown.get());
                        })
                        .as("while what was started shows:%n%s", atWork())
                        .doesNotThrowAnyException());
        return Objects.requireNonNull(latestShown.get());
    }

    /** What goes on until Ctrl-C must not have ended by itself, and the reason is on its screen. */
    private void requireAtWork() {
        started.forEach(terminal -> assertThat(terminal.isRunning())
                .as("still at work; it shows:%n%s", terminal.shows())
                .isTrue());
    }

    private String atWork() {
        return started.stream().map(Terminal::shows).collect(Collectors.joining("\n"));
    }

    JsonNode ask(String expected) {
        return json(run(expected));
    }

    JsonNode askUntil(String expected, Consumer<JsonNode> answered) {
        return json(runUntil(expected, shown -> answered.accept(json(shown))));
    }

    /** A command that the README does not quote, or not at this place. */
    String succeeds(String command) {
        Terminal terminal = type(command);
        int exit = terminal.end(TO_ANSWER);
        String shows = terminal.shows();
        assertThat(exit).as("exit code of %s, which shows:%n%s", command, shows).isZero();
        requireReadable(command, shows);
        return shows;
    }

    Terminal type(String command) {
        Terminal terminal = Terminal.type(withOptions(command), projectRoot, folder);
        terminals.add(terminal);
        latest.put(verb(command), terminal);
        return terminal;
    }

    /** The latest one that {@code up}, or {@code simulate}, was typed in. */
    Terminal terminalOf(String verb) {
        return Optional.ofNullable(latest.get(verb))
                .orElseThrow(() -> new AssertionError("nobody typed %s%s".formatted(SCRIPT, verb)));
    }

    void awaitReady(Terminal up) {
        Awaitility.await("up is ready")
                .atMost(TO_START)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    assertThat(up.isRunning()).as(up.shows()).isTrue();
                    return up.shows().contains("Ctrl-C stops everything.");
                });
        requireReadable("up", up.shows());
    }

    List<ProcessHandle> running() {
        return RunningState.read(data).map(RunningState::processes).orElse(List.of()).stream()
                .map(RunningProcess::handle)
                .flatMap(handle -> handle.stream())
                .toList();
    }

    private static void requireReadable(String command, String shows) {
        assertThat(shows).as("what %s shows", command).doesNotContain("SQL state", "SQLState", "Exception", "\tat ");
    }

    private String next(String expected) {
        String command = commands.isEmpty() ? "" : commands.removeFirst();
        assertThat(command).as("the next command of the README").startsWith(SCRIPT + expected);
        return command;
    }

    /** Behind the verb, as anybody would add them. */
    private String withOptions(String command) {
        String verb = verb(command);
        String ports = verb.equals("up") ? " --port-base " + portBase : "";
        String begin = SCRIPT + verb;
        return "%s --data '%s'%s%s".formatted(begin, data.path(), ports, command.substring(begin.length()));
    }

    private static String verb(String command) {
        return command.substring(SCRIPT.length()).split("\\s", 2)[0];
    }

    private static JsonNode json(String text) {
        try {
            return ContractsJson.get().readTree(text);
        } catch (IOException e) {
            throw new AssertionError("must be JSON, but was " + text, e);
        }
    }

    /** Also after a failure nothing is left. */
    @Override
    public void close() throws IOException {
        Terminal down = Terminal.type(withOptions(SCRIPT + "down"), projectRoot, folder);
        down.end(TO_START);
        terminals.forEach(Terminal::close);
        stamp.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Tour::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
