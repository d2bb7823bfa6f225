package io.fleetmend.e2e.story;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** {@code ./fleetmend story}: tells it and prints the time line. */
public final class StoryMain {
    private static final int LINES = 20;
    private static final String USAGE = """
            Usage: ./fleetmend story [--chapters]
            Tells the main job end to end against the packaged product and prints a time line.
              --chapters   Print what would be told, and start nothing.
            Exit status: 0 all of it was so, 1 something was not, 3 a part cannot be told on this machine.
            """;

    private StoryMain() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        return switch (String.join(" ", arguments)) {
            case "" -> tell(out);
            case "--chapters" -> {
                Story.chapters().forEach(chapter -> out.println(chapter.title()));
                yield 0;
            }
            case "--help" -> {
                out.print(USAGE);
                yield 0;
            }
            case String other -> {
                out.printf("story knows no %s%n%s", other, USAGE);
                yield 2;
            }
        };
    }

    private static int tell(PrintStream out) {
        try (Story story = Story.begin(out)) {
            for (Chapter chapter : Story.chapters()) {
                try {
                    story.tell(chapter);
                } catch (TestAbortedException e) {
                    // said on the time line; the others can still be told
                }
            }
            return end(story.line());
        } catch (Exception | AssertionError e) {
            out.println(
                    "\nThe story failed: " + e.toString().lines().limit(LINES).collect(Collectors.joining("\n")));
            return 1;
        }
    }

    static int end(TimeLine line) {
        List<String> skipped = line.skipped();
        line.chapter(skipped.isEmpty() ? "The end" : "The end, without %d chapters".formatted(skipped.size()));
        skipped.forEach(why -> line.out().println("  skipped: " + why));
        return skipped.isEmpty() ? 0 : 3;
    }
}
