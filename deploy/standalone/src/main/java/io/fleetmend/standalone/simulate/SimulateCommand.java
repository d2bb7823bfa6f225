package io.fleetmend.standalone.simulate;

import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.demo.DemoLogins;
import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.rest.JsonCall;
import io.fleetmend.standalone.server.KeycloakServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

@Command(
        name = "simulate",
        description = "A fleet of simulated endpoints that enrols with the demo customers; Ctrl-C ends it.",
        mixinStandardHelpOptions = true,
        footer = "Other options (--period PT10S, --duration PT1M, --prefix NAME …) go to the simulator.")
public final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: .fleetmend/data).")
    private @Nullable Path data;

    @Option(names = "--endpoints", paramLabel = "N", defaultValue = "10", description = "How many (default: 10).")
    private int endpoints;

    @Option(
            names = "--inventory",
            paramLabel = "FILE|sample",
            description = {
                "What is installed on them: a dpkg status file, also .gz, may be given several times;",
                "or 'sample', a small Debian 12 (default: as on this machine, the sample where there is no dpkg)."
            })
    private List<String> inventories = List.of();

    @Unmatched
    private List<String> more = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = ProjectRoot.find();
        DataFolder folder = DataFolder.at(data, root);
        RunningState state = RunningState.read(folder)
                .orElseThrow(() -> new CannotContinueException(
                        "nothing runs on %s".formatted(folder.path()), "start it with ./fleetmend up"));
        DemoLogins demo = DemoLogins.read(folder.demo())
                .orElseThrow(() -> new CannotContinueException(
                        "%s has no demo customers to enrol with".formatted(folder.path()),
                        "start with a new data folder and without --no-demo"));
        if (endpoints < 1) {
            throw new CannotContinueException(
                    "--endpoints must be at least 1, but was %d".formatted(endpoints), "choose a larger number");
        }
        List<Path> files = Inventories.files(inventories);
        EnrolmentTokens tokens = tokens(state.ports(), demo);
        return SimulatorProcess.start(command(root, state.ports(), files, tokens.trust()), tokens.tokens())
                .waitFor();
    }

    private EnrolmentTokens tokens(Map<String, Integer> ports, DemoLogins demo)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            EnrolmentTokens tokens = new EnrolmentTokens(
                    new JsonCall(client), address(ports, "tenant-api"), address(ports, "scheduler"));
            tokens.ask(demo, KeycloakServer.realmAddress(ports.getOrDefault("keycloak", 0)), endpoints);
            return tokens;
        }
    }

    private List<String> command(Path root, Map<String, Integer> ports, List<Path> files, Set<String> trust) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                SimulatorJars.classPath(root),
                "io.fleetmend.agent.simulated.SimulateMain",
                "--server",
                address(ports, "scheduler"),
                "--tokens",
                SimulatorProcess.TOKENS,
                "--endpoints",
                String.valueOf(endpoints)));
        trust.forEach(key -> command.addAll(List.of("--trust", key)));
        files.forEach(file -> command.addAll(List.of("--inventory", file.toString())));
        command.addAll(more);
        return command;
    }

    private static String address(Map<String, Integer> ports, String service) {
        return "http://127.0.0.1:" + ports.getOrDefault(service, 0);
    }
}
