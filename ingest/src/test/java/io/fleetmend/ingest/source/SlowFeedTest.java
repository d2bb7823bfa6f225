package io.fleetmend.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed whose server takes for ever. */
@IngestTest
class SlowFeedTest {
    @Inject
    Polling polling;

    @Inject
    Sources sources;

    @Inject
    SourceTable table;

    private final Slow slow = new Slow();

    @BeforeEach
    void startEmpty() {
        Feed.empty();
    }

    @AfterEach
    void answerAtLast() {
        slow.answer.countDown();
        await().atMost(Duration.ofMinutes(2)).until(() -> state("slow").isPresent());
    }

    @Test
    void holdsUpNoOther() throws InterruptedException {
        polling.readSoon(slow);
        slow.asked.await();

        polling.readSoon(sources.find("outbreaks").orElseThrow());

        await().atMost(Duration.ofMinutes(2))
                .until(() -> state("outbreaks").filter(SourceState::healthy).isPresent());
        assertThat(state("slow")).isEmpty();
    }

    private Optional<SourceState> state(String name) {
        return QuarkusTransaction.requiringNew().call(() -> table.find(name));
    }

    private static final class Slow implements Source {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch answer = new CountDownLatch(1);

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Optional<Reading> fetch(Known known) {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        }
    }
}
