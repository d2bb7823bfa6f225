package io.fleetmend.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules that everything stands on; platform and the services check themselves, and {@code e2e} the agent. */
class ModulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"io.fleetmend.contracts", "io.fleetmend.versions"})
    void whatIsSharedIsBuiltByTheRules(String module) {
        ModuleRules.check(module, Set.of());
        // the orders of versions that are not core come from a library; the agent goes without (its pom)
        ModuleRules.checkFrameworkFree(module, "io.github.nscuro.versatile");
    }

    @Test
    void theLauncherIsBuiltByTheRules() {
        ModuleRules.check("io.fleetmend.standalone", Set.of("Product", "KeysCommand"));
    }

    @Test
    void namesWhoKnowsAFramework() {
        assertThatThrownBy(() -> ModuleRules.checkFrameworkFree("io.fleetmend.standalone"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("picocli");
    }

    @Test
    void namesWhoMakesAClock() {
        assertThatThrownBy(() -> ModuleRules.check("io.fleetmend.standalone", Set.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Product");
    }
}
