package io.fleetmend.agent.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who owns what. {@code agent/} belongs to the network half, {@code apply/} to root alone; what root believes stands only there.
 *
 * <pre>
 * agent/endpoint.key, identity.json   the endpoint's own key and name         written at enrolment
 * agent/jobs/                         signed documents, not yet worked on     network half → apply half
 * agent/reports/                      reports and inventories, in order       apply half → network half
 * agent/sent/, rejected/              reports the server has, or would not have
 * agent/inventory/current.json.gz     the newest inventory                    apply half → network half
 * apply/endpoint, trust-root.json     for whom and by whom jobs must be       written at enrolment
 * apply/sequence, journal/            the highest accepted job, what was done
 * </pre>
 */
public record AgentFolders(StateFolder agent, StateFolder apply) {
    /** In {@link #inventory()}. */
    public static final String CURRENT_INVENTORY = "current.json.gz";
    /** Its digest, beside it, so that a check-in need not unpack it. */
    public static final String CURRENT_DIGEST = "current.digest";

    public static AgentFolders under(Path state, boolean durable) {
        return new AgentFolders(
                new StateFolder(state.resolve("agent"), durable), new StateFolder(state.resolve("apply"), durable));
    }

    /** Makes all folders of the network half, so that root never makes one in it that would then be root's. */
    public void create() {
        for (StateFolder folder : List.of(jobs(), reports(), sent(), rejected(), inventory())) {
            try {
                Files.createDirectories(folder.path());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make " + folder.path(), e);
            }
        }
    }

    public StateFolder jobs() {
        return agent.folder("jobs");
    }

    public StateFolder reports() {
        return agent.folder("reports");
    }

    public StateFolder sent() {
        return agent.folder("sent");
    }

    public StateFolder rejected() {
        return agent.folder("rejected");
    }

    public StateFolder inventory() {
        return agent.folder("inventory");
    }

    public StateFolder journal() {
        return apply.folder("journal");
    }
}
