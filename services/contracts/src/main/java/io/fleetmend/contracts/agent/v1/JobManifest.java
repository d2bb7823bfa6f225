package io.fleetmend.contracts.agent.v1;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import java.time.Instant;
import java.util.List;

/**
 * What an agent may be told to do; there is no other verb, and never one that runs something (domain rule 11).
 *
 * @param endpoint whom it is for; another endpoint refuses it
 * @param sequence rises by at least one with each manifest for the endpoint; not above the last accepted one is a replay
 * @param notBefore the window's begin; work begins not before it
 * @param expiresAt the window's end; work begins not after it
 */
public record JobManifest(
        JobId job,
        AttemptId attempt,
        EndpointId endpoint,
        long sequence,
        Instant issuedAt,
        Instant notBefore,
        Instant expiresAt,
        Action action) {

    /** The closed vocabulary. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verb")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Install.class, name = "install"),
        @JsonSubTypes.Type(value = Refresh.class, name = "refresh"),
        @JsonSubTypes.Type(value = Restart.class, name = "restart"),
        @JsonSubTypes.Type(value = Report.class, name = "report")
    })
    public sealed interface Action {}

    /** Bring these installed packages to at least these versions, from sources that the endpoint already trusts. */
    public record Install(List<MinimumVersion> packages) implements Action {
        public Install {
            packages = List.copyOf(packages);
        }
    }

    /** One package; where it is not installed there is nothing to do. */
    public record MinimumVersion(String name, String architecture, String version) {}

    /** Fetch the package indexes anew. */
    public record Refresh() implements Action {}

    /** Restart the machine inside the window. */
    public record Restart() implements Action {}

    /** Send a full inventory. */
    public record Report() implements Action {}
}
