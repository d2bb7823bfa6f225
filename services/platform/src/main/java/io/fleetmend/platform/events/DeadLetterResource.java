package io.fleetmend.platform.events;

import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service could not handle, and the command to try again. Shows no payloads: they are the tenants'. */
@Path("/api/v1/dead-letters")
@RolesAllowed("operator")
public class DeadLetterResource {
    private static final int MOST = 1000;

    private final DeadLetters deadLetters;
    private final EventReader reader;
    private final EventDispatch dispatch;
    private final TenantWork work;

    DeadLetterResource(DeadLetters deadLetters, EventReader reader, EventDispatch dispatch, TenantWork work) {
        this.deadLetters = deadLetters;
        this.reader = reader;
        this.dispatch = dispatch;
        this.work = work;
    }

    /** One event that could not be handled. */
    public record Letter(UUID id, String topic, @Nullable String type, String reason) {}

    /** How a replay went; those that failed again stay, with the new reason. */
    public record Replay(int replayed, int failed) {}

    @GET
    @RolesAllowed("operator")
    public List<Letter> list() {
        return waiting().stream()
                .map(letter -> new Letter(letter.id(), letter.topic(), letter.type(), letter.reason()))
                .toList();
    }

    @POST
    @Path("/replay")
    @RolesAllowed("operator")
    public Replay replay() {
        int replayed = 0;
        int failed = 0;
        for (DeadLetters.DeadLetter letter : waiting()) {
            if (replay(letter)) {
                replayed++;
            } else {
                failed++;
            }
        }
        return new Replay(replayed, failed);
    }

    private boolean replay(DeadLetters.DeadLetter letter) {
        String type = letter.type();
        if (type == null) {
            return false;
        }
        try {
            dispatch.handle(
                    List.of(reader.parse(letter.id(), letter.topic(), type, letter.scope(), letter.payload(), null)));
            deadLetters.markReplayed(letter.id());
            return true;
        } catch (UnreadableEventException | RuntimeException e) {
            deadLetters.failedAgain(letter.id(), e);
            return false;
        }
    }

    private List<DeadLetters.DeadLetter> waiting() {
        return work.call(TenantScope.NONE, () -> deadLetters.waiting(MOST));
    }
}
