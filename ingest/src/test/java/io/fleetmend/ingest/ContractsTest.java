package io.fleetmend.ingest;

import static io.restassured.RestAssured.get;

import io.fleetmend.testkit.OpenApiContract;
import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.ServiceRules;
import io.fleetmend.testkit.TenancyContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every service holds itself to. */
@IngestTest
class ContractsTest {
    private static final String VENDOR_FACTS = "what vendors published is the same for every tenant";
    private static final List<String> TABLES = List.of(
            "source",
            "document",
            "bulletin",
            "bulletin_fix",
            "offer",
            "vulnerability",
            "statement",
            "rating",
            "set_aside",
            "supersedence",
            "listed_document",
            "staged_package",
            "staged_score");

    @Test
    void hasOnlyGlobalTablesAndSaysWhy() throws SQLException {
        Map<String, String> global = new HashMap<>();
        TABLES.forEach(table -> global.put(table, VENDOR_FACTS));
        try (Connection connection = RunningServers.superuser()) {
            TenancyContract.check(connection, "ingest", global);
        }
    }

    @Test
    void servesTheDocumentedInterface() {
        OpenApiContract.check(Path.of("openapi.yaml"), get("/q/openapi").asString());
        OpenApiContract.lint(get("/q/openapi?format=json").asString());
    }

    @Test
    void keepsTheRulesOfTheHouse() {
        ServiceRules.check("io.fleetmend.ingest", Set.of());
    }
}
