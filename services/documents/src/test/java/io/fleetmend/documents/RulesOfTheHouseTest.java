package io.fleetmend.documents;

import io.fleetmend.testkit.ModuleRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesOfTheHouseTest {
    @Test
    void isBuiltByTheRules() {
        ModuleRules.check("io.fleetmend.documents", Set.of("ConformanceMain"));
    }

    @Test
    void knowsNoFramework() {
        ModuleRules.checkFrameworkFree(
                "io.fleetmend.documents",
                "io.fleetmend.contracts",
                "io.fleetmend.versions",
                "io.github.nscuro.versatile",
                "com.ctc.wstx",
                "com.github.luben.zstd",
                "com.networknt.schema",
                "org.apache.commons.compress",
                "org.bouncycastle",
                "org.codehaus.stax2",
                "org.tukaani.xz",
                "org.yaml.snakeyaml");
    }
}
