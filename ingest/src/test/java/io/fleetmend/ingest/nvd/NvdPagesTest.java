package io.fleetmend.ingest.nvd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.ingest.fetch.Fetched;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class NvdPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> asked = new ArrayList<>();

    @Test
    void readsWindowAfterWindowToThePresent() throws IOException {
        NvdPages pages = having(window -> 1);

        assertThat(pages.readFrom(NOW.minus(Duration.ofDays(300)), NOW)).isEqualTo(NOW);
        assertThat(asked).hasSize(3);
        assertThat(pages.documents()).hasSize(3);
    }

    @Test
    void stopsAfterTwentyAnswersAndSaysHowFarItCame() throws IOException {
        NvdPages pages = having(window -> 0);

        assertThat(pages.readFrom(NvdWindow.BEGINNING, NOW))
                .isEqualTo(NvdWindow.BEGINNING.plus(NvdWindow.LONGEST.multipliedBy(20)));
        assertThat(pages.documents()).isEmpty();
    }

    @Test
    void readsAllPagesOfAWindow() throws IOException {
        having(window -> 4001).readFrom(NOW.minus(Duration.ofDays(1)), NOW);

        assertThat(asked).extracting(one -> one.substring(one.indexOf('@'))).containsExactly("@0", "@2000", "@4000");
    }

    @Test
    void takesASmallerWindowWhereThereIsTooMuch() throws IOException {
        NvdPages pages = having(
                window -> 2000 * Duration.between(window.from(), window.to()).toDays());

        Instant reached = pages.readFrom(NOW.minus(Duration.ofDays(120)), NOW);

        assertThat(reached).isEqualTo(NOW.minus(Duration.ofDays(101)));
        assertThat(asked).hasSize(20);
        assertThat(pages.documents()).hasSize(19);
    }

    @Test
    void getsPastTensOfThousandsOfRecordsOfOneMoment() throws IOException {
        Instant from = NOW.minus(Duration.ofDays(119));
        Instant burst = from.plusSeconds(1);
        NvdPages pages =
                having(window -> window.from().isAfter(burst) || window.to().isBefore(burst) ? 0 : 50_000);

        assertThat(pages.readFrom(from, NOW)).isAfter(burst);
        assertThat(pages.documents()).hasSize(25);
    }

    @Test
    void takesWhatFitsOfABusyHour() throws IOException {
        Instant from = NOW.minus(Duration.ofDays(119));
        Instant quiet = from.plus(Duration.ofHours(1));
        NvdPages pages = having(window -> 20 * secondsUntil(quiet, window));

        assertThat(pages.readFrom(from, NOW)).isAfter(from.plus(Duration.ofMinutes(10)));
        assertThat(asked).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void doesNotTrustPagesOfAListThatChangesMeanwhile() {
        NvdPages pages = new NvdPages((window, start) -> page(start == 0 ? 4000 : 3999, 2000));

        assertThatThrownBy(() -> pages.readFrom(NOW.minus(Duration.ofDays(1)), NOW))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed while they were read: 4000, then 3999");
    }

    private static long secondsUntil(Instant end, NvdWindow window) {
        Instant last = window.to().isBefore(end) ? window.to() : end;
        return Math.max(0, Duration.between(window.from(), last).toSeconds());
    }

    private NvdPages having(ToLongFunction<NvdWindow> total) {
        return new NvdPages((window, start) -> {
            asked.add(window.from() + "@" + start);
            long all = total.applyAsLong(window);
            return page(all, Math.min(NvdSource.PER_PAGE, all - start));
        });
    }

    private static NvdPage page(long total, long records) {
        return new NvdPage(new Fetched(Path.of("page"), "page", false, null), total, records);
    }
}
