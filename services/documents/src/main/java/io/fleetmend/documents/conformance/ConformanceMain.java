package io.fleetmend.documents.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** {@code ./fleetmend conformance}: one JSON object per suite on stdout, and one per failing case on request. */
public final class ConformanceMain {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int USAGE_ERROR = 2;
    private static final List<Suite> SUITES = Conformance.suites(Clock.systemUTC());
    private static final String USAGE =
            """
            Usage: ./fleetmend conformance [--from DIR] [--suite NAME]... [--failing]
            Runs the public conformance suites; prints one JSON object per suite: suite, cases, passed, failed, excepted.

              --from DIR    Data with a folder conformance, or that folder (default: FLEETMEND_DATA, or ../shared/data).
              --suite NAME  Only this suite: %s.
              --failing     Also each failing case: suite, file, place, input, expected, got.

            Exit code 0 only without failures; 1 with, 2 when it could not start.
            """.formatted(String.join(", ", SUITES.stream().map(Suite::name).toList()));

    private final PrintStream out;
    private final PrintStream errors;

    ConformanceMain(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ConformanceMain(out, errors).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        try {
            Wish wish = Wish.of(arguments);
            return run(wish, new Conformance(ConformanceFolder.of(wish.from), NamedExceptions.load()));
        } catch (IllegalArgumentException | IOException e) {
            errors.println("conformance: " + e.getMessage());
            errors.print(USAGE);
            return USAGE_ERROR;
        }
    }

    private int run(Wish wish, Conformance conformance) throws IOException {
        long failed = 0;
        long cases = 0;
        for (Suite suite : wish.suites) {
            Report report = conformance.run(suite, progress(suite));
            out.println(JSON.writeValueAsString(summary(report)));
            if (wish.failing) {
                for (Failure failure : report.failures()) {
                    out.println(JSON.writeValueAsString(failure));
                }
            }
            if (report.cases() == 0) {
                errors.println("conformance: there are no cases of " + report.suite());
            }
            failed += report.failures().size();
            cases += report.cases();
        }
        return failed == 0 && cases > 0 ? 0 : 1;
    }

    private LongConsumer progress(Suite suite) {
        long[] next = {System.nanoTime() + PATIENCE.toNanos()};
        return done -> {
            if (System.nanoTime() > next[0]) {
                next[0] = System.nanoTime() + PATIENCE.toNanos();
                errors.println("  … %s: %,d cases".formatted(suite.name(), done));
            }
        };
    }

    private static Map<String, Object> summary(Report report) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("suite", report.suite());
        summary.put("cases", report.cases());
        summary.put("passed", report.passed());
        summary.put("failed", report.failures().size());
        summary.put("excepted", report.excepted());
        return summary;
    }

    private record Wish(Path from, List<Suite> suites, boolean failing) {
        static Wish of(List<String> arguments) {
            Path from = ConformanceFolder.usual(
                    System.getenv("FLEETMEND_DATA"),
                    Path.of(System.getProperty("fleetmend.root", "")).toAbsolutePath());
            List<Suite> suites = new ArrayList<>();
            boolean failing = false;
            for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
                String argument = each.next();
                switch (argument) {
                    case "--failing" -> failing = true;
                    case "--from" -> from = Path.of(value(each, argument));
                    case "--suite" -> suites.add(suite(value(each, argument)));
                    default -> throw new IllegalArgumentException("'%s' is no option".formatted(argument));
                }
            }
            return new Wish(from, suites.isEmpty() ? SUITES : suites, failing);
        }

        private static String value(Iterator<String> each, String option) {
            if (!each.hasNext()) {
                throw new IllegalArgumentException("a value must follow %s".formatted(option));
            }
            return each.next();
        }

        private static Suite suite(@Nullable String name) {
            return SUITES.stream()
                    .filter(suite -> suite.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no suite '%s'".formatted(name)));
        }
    }
}
