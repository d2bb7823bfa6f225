package io.fleetmend.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.match.windows.SystemInfo;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./fleetmend match}. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says which installed packages miss a published security fix, and what would be installed.",
            "The engine of the exposure service, without servers. Exit code 0 also when something is missing;",
            "3 when something could not be judged, which the error output names: nothing may be concluded from silence then."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class MatchMain implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    enum Format {
        table,
        json
    }

    @Option(
            names = "--inventory",
            required = true,
            paramLabel = "FILE",
            description =
                    "dpkg's status file, apk's installed database, the output of rpm -qa or systeminfo, a CycloneDX"
                            + " or SPDX document; packed with gzip, xz or zstd or not at all.")
    private Path inventory;

    @Option(
            names = "--bulletins",
            paramLabel = "DIR",
            description = "Advisories and archive indexes, laid out as described in docs/matching.md"
                    + " (default: FLEETMEND_DATA, or ../shared/data).")
    private @Nullable Path bulletins;

    @Option(
            names = "--release",
            paramLabel = "NAME",
            description = "Such as bookworm, debian:12, rhel:9, alpine:3.16 (default: what the inventory says).")
    private @Nullable String release;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, or json: one object per line (default: ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    private static final int NOT_ALL_JUDGED = 3;

    private final PrintStream out;
    private final PrintStream errors;
    private int doubts;

    MatchMain(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, errors, arguments));
    }

    static int run(PrintStream out, PrintStream errors, String... arguments) {
        return new CommandLine(new MatchMain(out, errors)).execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        try {
            print(match());
            return doubts == 0 ? CommandLine.ExitCode.OK : NOT_ALL_JUDGED;
        } catch (NoSuchFileException | FileNotFoundException e) {
            errors.printf("match: there is no file %s%n", e.getMessage());
        } catch (BadDocumentException | BadMatchException e) {
            errors.printf("match: %s%n", e.getMessage());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private List<Finding> match() throws IOException {
        byte[] content = InventoryFile.content(inventory);
        Path folder = bulletins != null ? bulletins : defaultFolder();
        Optional<SystemInfo> windows = SystemInfo.read(content);
        if (windows.isPresent()) {
            errors.printf(
                    "%s; reading definitions of updates …%n", windows.get().name());
            return WindowsMatching.match(windows.get(), folder, this::leftOut);
        }
        Inventory installed = InventoryFile.read(inventory, content);
        installed.doubts().forEach(this::doubt);
        Release named = installed.judgedAs(release);
        errors.printf(
                "%d packages of %s, %s; reading advisories and indexes …%n",
                installed.packages().size(), named.id(), installed.architecture());
        return named.isOf("debian") ? debian(installed, named, folder) : others(installed, named, folder);
    }

    private List<Finding> debian(Inventory installed, Release named, Path folder) throws IOException {
        installed.doubtOfSources().ifPresent(this::doubt);
        BulletinFolder debian = new BulletinFolder(folder);
        Matching matching = new Matching(named);
        debian.advisories(named, matching::publish, this::leftOut);
        debian.updates(named, installed, matching::offer, this::doubt);
        return matching.match(installed);
    }

    private List<Finding> others(Inventory stated, Release named, Path folder) throws IOException {
        boolean sources = Vendor.speaksOfSources(named);
        Inventory installed = sources && named.isRpm() ? SourceEpochs.statedIn(stated) : stated;
        Advisories advisories = new Advisories(named, new Fixes(named, installed), this::leftOut);
        new VendorFolder(folder, errors::println, this::doubt).read(named, advisories);
        if (sources) {
            installed.doubtOfSources().ifPresent(this::doubt);
        }
        Matching matching = new Matching(named);
        advisories.facts().forEach(matching::publish);
        return matching.match(installed);
    }

    private void leftOut(String document) {
        doubt("left out: " + document);
    }

    private void doubt(String what) {
        doubts++;
        errors.println(what);
    }

    private static Path defaultFolder() {
        String configured = System.getenv("FLEETMEND_DATA");
        return configured != null && !configured.isBlank()
                ? Path.of(configured)
                : Path.of(System.getProperty("fleetmend.root", "")).resolve("../shared/data");
    }

    private void print(List<Finding> findings) throws IOException {
        if (format == Format.json) {
            for (Finding finding : findings) {
                out.println(JSON.writeValueAsString(finding));
            }
        } else {
            out.print(Table.of(findings));
        }
        out.flush();
    }
}
