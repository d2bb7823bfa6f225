package io.fleetmend.scheduler.progress;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One who listens: first hears how everything stands, then what changes, and a sign of life when nothing does. */
final class Listener {
    private static final GenericType<List<Progress>> LIST = new GenericType<>() {};

    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> answer;
    private final Instant end;
    private final Duration heartbeat;
    private Instant spoken = Instant.MIN;
    private boolean ended;

    /** @param end when nothing more may be said */
    Listener(Sse sse, MultiEmitter<? super OutboundSseEvent> answer, Instant end, Duration heartbeat) {
        this.sse = sse;
        this.answer = answer;
        this.end = end;
        this.heartbeat = heartbeat;
    }

    /** @param changes since it was told last */
    void tell(List<Progress> open, List<Progress> changes, Instant now) {
        if (!now.isBefore(end)) {
            end();
        } else if (spoken.equals(Instant.MIN)) {
            say(sse.newEventBuilder()
                    .name("snapshot")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(LIST, open)
                    .build());
            spoken = now;
        } else if (!changes.isEmpty()) {
            changes.forEach(change -> say(sse.newEventBuilder()
                    .name("change")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(Progress.class, change)
                    .build()));
            spoken = now;
        } else if (!now.isBefore(spoken.plus(heartbeat))) {
            say(sse.newEventBuilder().comment("still here").build());
            spoken = now;
        }
    }

    void end() {
        ended = true;
        answer.complete();
    }

    boolean isGone() {
        return ended || answer.isCancelled();
    }

    private void say(OutboundSseEvent event) {
        answer.emit(event);
    }
}
