package io.fleetmend.platform;

import io.fleetmend.testkit.ModuleRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlatformRulesTest {
    @Test
    void isBuiltByTheRulesItsServicesAreBuiltBy() {
        ModuleRules.check("io.fleetmend.platform", Set.of("ClockProducer"));
    }
}
