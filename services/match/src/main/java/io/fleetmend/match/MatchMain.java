package io.fleetmend.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.documents.input.BadDocumentException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
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
            "The engine of the exposure service, without servers. Exit code 0 also when something is missing."
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
            description = "dpkg's status file (/var/lib/dpkg/status), packed with gzip or xz or not at all.")
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
            description = "Such as bookworm or debian:12 (default: what the inventory's base-files says).")
    private @Nullable String release;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, or json: one object per line (default: ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    private final PrintStream out;
    private final PrintStream errors;

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
            return CommandLine.ExitCode.OK;
        } catch (NoSuchFileException | FileNotFoundException e) {
            errors.printf("match: there is no file %s%n", e.getMessage());
        } catch (BadDocumentException | BadMatchException e) {
            errors.printf("match: %s%n", e.getMessage());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private List<Finding> match() throws IOException {
        Inventory installed = Inventory.read(inventory);
        DebianRelease named = DebianRelease.named(
                release != null
                        ? release
                        : installed
                                .release()
                                .orElseThrow(() -> new BadMatchException(
                                        "%s does not say of which Debian it is: name it with --release, such as bookworm"
                                                .formatted(inventory))));
        BulletinFolder folder = new BulletinFolder(bulletins != null ? bulletins : defaultFolder());
        errors.printf(
                "%d packages of %s, %s; reading advisories and indexes …%n",
                installed.packages().size(), named.id(), installed.architecture());
        Matching matching = new Matching(named);
        folder.advisories(named, matching::publish, refused -> errors.println("left out: " + refused));
        folder.updates(named, installed.architecture(), installed.names(), matching::offer);
        return matching.match(installed);
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
