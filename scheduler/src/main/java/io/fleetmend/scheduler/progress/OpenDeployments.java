package io.fleetmend.scheduler.progress;

import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.SeenRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How deployments stand now, of those that the scope sees. Jobs of closed ones are not looked at. */
@ApplicationScoped
class OpenDeployments {
    private static final String STAND = """
            select d.deployment_id, d.customer_id, d.state,
              coalesce((select jsonb_object_agg(s.state, s.many) from (
                select j.state, count(*) as many from job j where j.provider_id = d.provider_id
                  and j.customer_id = d.customer_id and j.deployment_id = d.deployment_id group by j.state) s), '{}') as jobs
            from deployment d where %s""".formatted(SeenRows.FILTER);
    private static final String OPEN = STAND + " and state in ('RUNNING', 'HALTED') order by deployment_id";
    private static final String THESE = STAND + " and deployment_id = any (?)";

    private final Database database;
    private final SeenRows seen;

    OpenDeployments(Database database, SeenRows seen) {
        this.database = database;
        this.seen = seen;
    }

    List<Progress> all() {
        return database.list(OPEN, Progress::of, seen.and());
    }

    /** Whether they are open or not. */
    List<Progress> these(Collection<DeploymentId> deployments) {
        return deployments.isEmpty()
                ? List.of()
                : database.list(THESE, Progress::of, seen.and((Object)
                        deployments.stream().map(DeploymentId::value).toArray(UUID[]::new)));
    }
}
