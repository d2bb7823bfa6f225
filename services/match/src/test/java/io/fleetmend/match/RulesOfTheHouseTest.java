package io.fleetmend.match;

import io.fleetmend.testkit.ModuleRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesOfTheHouseTest {
    @Test
    void isBuiltByTheRules() {
        ModuleRules.check("io.fleetmend.match", Set.of());
    }

    @Test
    void knowsNoFramework() {
        ModuleRules.checkFrameworkFree(
                "io.fleetmend.match",
                "io.fleetmend.agent.inventory",
                "io.fleetmend.contracts",
                "io.fleetmend.documents",
                "io.fleetmend.exposure.engine",
                "io.fleetmend.versions",
                "picocli");
    }
}
