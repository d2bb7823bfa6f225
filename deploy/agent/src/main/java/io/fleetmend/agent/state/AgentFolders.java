package io.fleetmend.agent.state;

import java.nio.file.Path;

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
    public static AgentFolders under(Path state, boolean durable) {
        return new AgentFolders(
                new StateFolder(state.resolve("agent"), durable), new StateFolder(state.resolve("apply"), durable));
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
