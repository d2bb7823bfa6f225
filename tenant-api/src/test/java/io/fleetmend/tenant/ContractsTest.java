package io.fleetmend.tenant;

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
class ContractsTest {
    @Test
    void everyTableBelongsToATenantOrIsListedHere() throws SQLException {
        TenancyContract.check(
                RunningServers.superuser(),
                "tenant_api",
                Map.of(
                        "provider", "the operator's list of providers: id, name, state; no tenant's data",
                        "usage_due", "the timer looks for due work before it knows whose it is: ids and a time",
                        "webhook_due", "as usage_due, for what programs are told next: ids and a time",
                        "exception_due", "as usage_due, for what expires next: ids and a time"));
    }

    @Test
    void servesTheCommittedInterface() {
        OpenApiContract.lint(get("/q/openapi?format=json").asString());
        OpenApiContract.check(Path.of("openapi.yaml"), get("/q/openapi").asString());
    }

    @Test
    void isBuiltAsAgreed() {
        ServiceRules.check("io.fleetmend.tenant", Set.of());
    }
}
