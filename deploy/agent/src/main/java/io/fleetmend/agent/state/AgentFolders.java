package io.fleetmend.agent.state;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Who owns what. {@code agent/} belongs to the network half, {@code apply/} to root alone; what root believes stands only there. The
 * folder that both are in belongs to root, so neither can be put in the other's place.
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
        StateFolder base = StateFolder.at(state, durable);
        return new AgentFolders(base.handedOver("agent"), base.folder("apply"));
    }

    /** Makes all folders, at enrolment: root must never make one in {@code agent/} later, which would then be root's. */
    public void create() {
        Stream.of(agent, jobs(), reports(), sent(), rejected(), inventory(), apply, journal())
                .forEach(StateFolder::create);
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
