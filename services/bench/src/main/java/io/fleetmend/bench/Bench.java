package io.fleetmend.bench;

import io.fleetmend.standalone.ProjectRoot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Prints one JSON object per line: bench, figure, value, unit, n. */
@Command(
        name = "./fleetmend bench",
        description = "Measure; prints one JSON object per line: bench, figure, value, unit, n.",
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = true)
public final class Bench {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Consumer<Figure> tell = figure -> out.println(figure.line());

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench());
    }

    @Command(
            name = "startup",
            description = "Time to ready, first and warm, and the resident memory of each process (S8).")
    void startup() throws InterruptedException {
        new StartupBench(ProjectRoot.find(), tell).run();
    }

    @Command(name = "versions", description = "Comparisons per second over real pairs of versions (K1).")
    void versions(
            @Option(
                            names = "--from",
                            paramLabel = "DIR",
                            description = "A folder with conformance/dpkg-version-pairs.tsv.gz"
                                    + " (default: FLEETMEND_DATA, or ../shared/data beside the project).")
                    @Nullable
                    Path from) {
        new VersionBench(tell, Stopwatch.THOROUGH).run(folder(from, VersionBench.PAIRS));
    }

    @Command(
            name = "ingest",
            description =
                    "Documents from an empty schema to Kafka, again, and with one record changed; needs ingest built.")
    void ingest(
            @Option(
                            names = "--from",
                            paramLabel = "DIR",
                            description = "A mirror of feed documents"
                                    + " (default: FLEETMEND_DATA, or ../shared/data beside the project).")
                    @Nullable
                    Path from)
            throws InterruptedException {
        new IngestBench(ProjectRoot.find(), tell).run(from == null ? sharedData() : from);
    }

    @Command(
            name = "exposure",
            description =
                    "The exposure engine on fleets grown from real inventories: comparison of versions, one inventory against all"
                            + " bulletins, one bulletin against all endpoints, Windows, memory, an EPSS day (K1 to K4, K6).")
    void exposure(
            @Option(
                            names = "--endpoints",
                            paramLabel = "N",
                            split = ",",
                            defaultValue = "10000,100000,1000000",
                            description = "Sizes of the fleets (default: ${DEFAULT-VALUE}).")
                    List<Integer> endpoints,
            @Option(
                            names = "--customers",
                            paramLabel = "N",
                            defaultValue = "20000",
                            description = "How many they are of, at most (default: ${DEFAULT-VALUE}).")
                    int customers,
            @Option(names = "--from", paramLabel = "DIR", description = "A folder of vendors' documents.") @Nullable
                    Path from)
            throws IOException {
        Path data = folder(from, KbBench.ENDPOINT);
        new VersionBench(tell, Stopwatch.THOROUGH).run(data);
        new KbBench(tell, Stopwatch.THOROUGH).run(data);
        new ExposureBench(tell, Stopwatch.THOROUGH).run(data, endpoints, customers);
    }

    @Command(
            name = "overview",
            description = "What a morning's first page asks: the worst pairs and every customer's summary (T1).")
    void overview(
            @Option(
                            names = "--endpoints",
                            paramLabel = "N",
                            defaultValue = "100000",
                            description = "Size of the synthetic fleet (default: ${DEFAULT-VALUE}).")
                    int endpoints,
            @Option(
                            names = "--customers",
                            paramLabel = "N",
                            defaultValue = "500",
                            description = "Customers of the provider (default: ${DEFAULT-VALUE}).")
                    int customers) {
        new OverviewBench(tell, Stopwatch.THOROUGH).run(endpoints, customers);
    }

    private Path folder(@Nullable Path from, String wanted) {
        Path folder = from == null ? sharedData() : from;
        if (!Files.exists(folder.resolve(wanted))) {
            throw new ParameterException(
                    new CommandLine(this),
                    "%s has no %s: name another folder with --from DIR".formatted(folder, wanted));
        }
        return folder;
    }

    private static Path sharedData() {
        String configured = System.getenv("FLEETMEND_DATA");
        return configured == null || configured.isBlank()
                ? ProjectRoot.find().resolveSibling("shared").resolve("data")
                : Path.of(configured);
    }
}
