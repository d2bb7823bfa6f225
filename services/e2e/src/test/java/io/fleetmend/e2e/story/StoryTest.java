package io.fleetmend.e2e.story;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/** The story as {@code ./fleetmend test} tells it: one test for each chapter, in their order. */
class StoryTest {
    private static Story story;
    private String failed = "";

    @BeforeAll
    static void begin() throws InterruptedException {
        story = Story.begin(System.out);
    }

    @AfterAll
    static void end() {
        if (story != null) {
            story.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> chapters() {
        return Story.chapters().stream().map(chapter -> DynamicTest.dynamicTest(chapter.title(), () -> tell(chapter)));
    }

    private void tell(Chapter chapter) throws Exception {
        Assumptions.assumeTrue(failed.isEmpty(), "the story ended in the chapter '%s'".formatted(failed));
        try {
            story.tell(chapter);
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception | AssertionError e) {
            failed = chapter.title();
            throw e;
        }
    }
}
