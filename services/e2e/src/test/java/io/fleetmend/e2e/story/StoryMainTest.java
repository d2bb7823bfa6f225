package io.fleetmend.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryMainTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void namesItsChaptersWithoutStartingAnything() {
        assertThat(StoryMain.run(List.of("--chapters"), out)).isZero();

        assertThat(said().lines())
                .containsExactlyElementsOf(
                        Story.chapters().stream().map(Chapter::title).toList());
    }

    @Test
    void saysWhatItKnowsWhenItIsAskedForSomethingElse() {
        assertThat(StoryMain.run(List.of("--chapter", "3"), out)).isEqualTo(2);

        assertThat(said()).contains("story knows no --chapter 3", "Usage: ./fleetmend story");
    }

    @Test
    void isNoSuccessWhenAPartCouldNotBeTold() {
        TimeLine line = new TimeLine(out);
        line.skipped("no real Debian endpoints here");

        assertThat(StoryMain.end(line)).isEqualTo(3);
        assertThat(said()).contains("without 1 chapters", "skipped: no real Debian endpoints here");
    }

    @Test
    void isASuccessWhenAllWasTold() {
        assertThat(StoryMain.end(new TimeLine(out))).isZero();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
