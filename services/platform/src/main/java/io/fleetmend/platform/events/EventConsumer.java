package io.fleetmend.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics that this service's handlers want. Offsets are committed after the transactions, so a crash repeats events and the
 * inbox leaves them out. An event that fails does so alone: its run is tried again one by one, it a few times, then it becomes a dead
 * letter and the others go on.
 */
@ApplicationScoped
class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final EventDispatch dispatch;
    private final EventReader reader;
    private final EventTraces traces;
    private final DeadLetters deadLetters;
    private final KafkaClients clients;
    private final EventsConfig config;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    EventConsumer(
            EventDispatch dispatch,
            EventReader reader,
            EventTraces traces,
            DeadLetters deadLetters,
            KafkaClients clients,
            EventsConfig config) {
        this.dispatch = dispatch;
        this.reader = reader;
        this.traces = traces;
        this.deadLetters = deadLetters;
        this.clients = clients;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled() && !dispatch.topics().isEmpty()) {
            running = true;
            thread = Thread.ofPlatform().name("event-consumer").start(this::consumeUntilStopped);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        KafkaConsumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void consumeUntilStopped() {
        while (running) {
            // a failure of the client itself, not of an event: begin again from the committed offsets
            try (KafkaConsumer<String, byte[]> fresh = clients.consumer()) {
                consumer = fresh;
                fresh.subscribe(dispatch.topics());
                while (running) {
                    ConsumerRecords<String, byte[]> records = fresh.poll(POLL);
                    if (!records.isEmpty()) {
                        handle(records);
                        fresh.commitSync();
                    }
                }
            } catch (WakeupException e) {
                LOG.debug("Event consumer is stopping");
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("Events could not be consumed; trying again", e);
                    pause(AFTER_FAILURE);
                }
            }
        }
    }

    private void handle(ConsumerRecords<String, byte[]> records) {
        List<IncomingEvent> run = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            IncomingEvent incoming = read(record);
            if (incoming == null) {
                continue;
            }
            if (!run.isEmpty() && !run.getFirst().scope().equals(incoming.scope())) {
                handleRun(run);
                run = new ArrayList<>();
            }
            run.add(incoming);
        }
        if (!run.isEmpty()) {
            handleRun(run);
        }
    }

    private @Nullable IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            IncomingEvent incoming = reader.read(record);
            return dispatch.wants(incoming.event().getClass()) ? incoming : null;
        } catch (UnreadableEventException | IllegalArgumentException e) {
            deadLetters.add(record, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void handleRun(List<IncomingEvent> run) {
        try {
            traces.within(run.getFirst(), () -> dispatch.handle(run));
        } catch (RuntimeException together) {
            LOG.debug("A run of events failed; handling them one by one", together);
            run.forEach(incoming -> traces.within(incoming, () -> handleAlone(incoming)));
        }
    }

    private void handleAlone(IncomingEvent incoming) {
        for (int attempt = 1; ; attempt++) {
            try {
                dispatch.handle(List.of(incoming));
                return;
            } catch (RuntimeException e) {
                if (attempt >= config.attempts()) {
                    deadLetters.add(incoming, e);
                    return;
                }
                pause(config.retryDelay().multipliedBy(attempt));
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
