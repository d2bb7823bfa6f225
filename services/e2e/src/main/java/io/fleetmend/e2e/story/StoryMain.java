package io.fleetmend.e2e.story;

import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** {@code ./fleetmend story}: tells it and prints the time line. */
public final class StoryMain {
    private static final int LINES = 20;

    private StoryMain() {}

    public static void main(String[] arguments) {
        System.exit(tell());
    }

    /** @return 0 when everything was so, 1 when not */
    private static int tell() {
        try (Story story = Story.begin(System.out)) {
            for (Chapter chapter : Story.chapters()) {
                try {
                    story.tell(chapter);
                } catch (TestAbortedException e) {
                    // said on the time line; the others can still be told
                }
            }
            story.line().chapter("The end");
            story.line().skipped().forEach(skipped -> System.out.println("  skipped: " + skipped));
            return 0;
        } catch (Exception | AssertionError e) {
            System.out.println(
                    "\nThe story failed: " + e.toString().lines().limit(LINES).collect(Collectors.joining("\n")));
            return 1;
        }
    }
}
