package io.fleetmend.e2e.endpoint;

import io.fleetmend.testkit.ModuleRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands on strangers' machines. Checked here because a test kit that knew the agent would have to wait for its slow tests. */
class AgentRulesTest {
    @Test
    void theAgentIsBuiltByTheRules() {
        ModuleRules.check("io.fleetmend.agent", Set.of("Main", "ApplyMain", "SimulateMain"));
        ModuleRules.checkFrameworkFree("io.fleetmend.agent", "io.fleetmend.contracts", "io.fleetmend.versions");
    }
}
