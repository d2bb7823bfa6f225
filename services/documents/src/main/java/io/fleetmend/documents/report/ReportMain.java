package io.fleetmend.documents.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.documents.feed.VendorFeed;
import io.fleetmend.documents.feed.VendorFeeds;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code ./fleetmend ingest report}: rows to the output, progress to the error output. */
public final class ReportMain {
    private static final int USAGE = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReportOptions options;
    private final PrintStream out;
    private final PrintStream progress;

    ReportMain(ReportOptions options, PrintStream out, PrintStream progress) {
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws IOException {
        ReportOptions options;
        try {
            options = ReportOptions.of(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("fleetmend: " + e.getMessage());
            System.err.print(ReportOptions.HELP);
            System.exit(USAGE);
            return;
        }
        if (options.help()) {
            System.out.print(ReportOptions.HELP);
            return;
        }
        new ReportMain(options, System.out, System.err).run();
    }

    void run() throws IOException {
        if (!Files.exists(options.keyring())) {
            progress.printf("no keyring at %s: signatures of Debian's indexes are not checked%n", options.keyring());
        }
        Report report = new Report(options.from(), VendorFeeds.all(options.keyring()));
        if (!options.json()) {
            out.println(Row.HEADER);
        }
        for (VendorFeed source : report.present()) {
            if (options.only().isEmpty() || options.only().contains(source.name())) {
                progress.println("reading " + source.name());
                print(report.read(source, new Skips(source.name())));
            }
        }
        List<Path> unread = report.unread();
        progress.printf("%d files are no bulletins and are read by no source%n", unread.size());
        if (options.skipped()) {
            unread.forEach(file -> progress.println("  " + file));
        }
    }

    private void print(Row row) throws IOException {
        if (options.json()) {
            out.println(JSON.writeValueAsString(row));
            return;
        }
        out.println(row.line());
        row.reasons().forEach((reason, times) -> out.printf("    %d skipped: %s%n", times, reason));
    }

    /** Names each skipped record, if that is wanted. */
    private final class Skips implements Sink {
        private final String source;

        Skips(String source) {
            this.source = source;
        }

        @Override
        public void record(List<? extends Entry> entries) {
            // counted by the tally
        }

        @Override
        public void skip(Place place, String reason) {
            if (!options.skipped()) {
                return;
            }
            if (!options.json()) {
                out.printf("skipped %s %s: %s%n", source, place, reason);
                return;
            }
            try {
                out.println(JSON.writeValueAsString(
                        Map.of("skipped", source, "file", place.file(), "place", place.pointer(), "reason", reason)));
            } catch (IOException e) {
                throw new IllegalStateException("text can always be written as JSON", e);
            }
        }
    }
}
