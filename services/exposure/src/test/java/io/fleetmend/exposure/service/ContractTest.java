package io.fleetmend.exposure.service;

import static io.restassured.RestAssured.get;

import io.fleetmend.testkit.OpenApiContract;
import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.ServiceRules;
import io.fleetmend.testkit.TenancyContract;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnStack
class ContractTest {
    @Test
    void keepsTenantsApart() throws SQLException {
        TenancyContract.check(
                RunningServers.superuser(),
                "exposure",
                Map.of(
                        "bulletin", "vendors publish to everybody",
                        "offer", "what a vendor's archive offers, it offers to everybody",
                        "rebuild", "what a vendor's archive offered, it offered to everybody",
                        "vulnerability", "scores are published to everybody",
                        "feed", "the health of a public feed",
                        "software",
                                "names and versions seen anywhere, numbered once for all, without a word about where",
                        "tenant", "ids only: whose rows there are, to read each tenant's in turn at start"));
    }

    @Test
    void servesTheCommittedOpenApi() {
        OpenApiContract.check(Path.of("openapi.yaml"), get("/q/openapi").asString());
        OpenApiContract.lint(get("/q/openapi?format=json").asString());
    }

    @Test
    void isBuiltAsEveryService() {
        ServiceRules.check("io.fleetmend.exposure", Set.of());
    }
}
