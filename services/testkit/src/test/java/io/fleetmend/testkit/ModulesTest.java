package io.fleetmend.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules that everything stands on, or that stand on strangers' machines; platform and the services check themselves. */
class ModulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"io.fleetmend.contracts", "io.fleetmend.versions"})
    void whatIsSharedIsBuiltByTheRules(String module) {
        ModuleRules.check(module, Set.of());
        ModuleRules.checkFrameworkFree(module);
    }

    @Test
    void theAgentIsBuiltByTheRules() {
        ModuleRules.check("io.fleetmend.agent", Set.of("Main", "ApplyMain", "SimulateMain"));
        ModuleRules.checkFrameworkFree("io.fleetmend.agent", "io.fleetmend.contracts", "io.fleetmend.versions");
    }

    @Test
    void theLauncherIsBuiltByTheRules() {
        ModuleRules.check("io.fleetmend.standalone", Set.of("Product"));
    }

    @Test
    void namesWhoKnowsAFramework() {
        assertThatThrownBy(() -> ModuleRules.checkFrameworkFree("io.fleetmend.standalone"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("picocli");
    }

    @Test
    void namesWhoMakesAClock() {
        assertThatThrownBy(() -> ModuleRules.check("io.fleetmend.agent", Set.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ApplyMain");
    }
}
