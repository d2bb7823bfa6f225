package io.fleetmend.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A linter that accepts everything would be green for ever. */
class OpenApiContractTest {
    private static final String GOOD = """
            {"paths": {
              "/api/v1/endpoints/{endpoint}": {
                "summary": "not an operation",
                "get": {"operationId": "endpoint", "x-roles": ["technician"], "responses": {"200": {}, "404": {"$ref": "#/components/responses/Problem"}}},
                "delete": {"operationId": "forget", "x-roles": ["technician"], "responses": {"204": {}, "4XX": {"$ref": "#/components/responses/Problem"}}}},
              "/agent/v1/inventories": {
                "post": {"operationId": "report", "x-roles": ["agent"], "responses": {"202": {}, "default": {
                  "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
             "components": {
               "responses": {"Problem": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
               "schemas": {
                 "Problem": {"properties": {"type": {}, "title": {}, "status": {}, "detail": {}, "field": {}}},
                 "Other": {"properties": {"title": {}}}}}}""";

    @Test
    void acceptsADocumentAsAgreed() {
        assertThatCode(() -> OpenApiContract.lint(GOOD)).doesNotThrowAnyException();
    }

    /** One mistake each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "operationId": "forget",         |                                  | /api/v1/endpoints/{endpoint} delete needs an operationId of its own, but has ''
            "operationId": "forget"          | "operationId": "report"          | needs an operationId of its own, but has 'report'
            "x-roles": ["agent"],            |                                  | /agent/v1/inventories post does not say who may call it (x-roles)
            "404": {"$ref": "#/components/responses/Problem"} | "404": {} | /api/v1/endpoints/{endpoint} get does not declare that what it refuses is answered with a problem
            "404": {"$ref": "#/components/responses/Problem"} | "500": {"$ref": "#/components/responses/Problem"} | get does not declare that what it refuses is answered with a problem
            "404": {"$ref": "#/components/responses/Problem"} | "404": {}, "default": {"$ref": "#/components/responses/Problem"} | get does not declare that what it refuses is answered with a problem
            "4XX": {"$ref": "#/components/responses/Problem"} | "4XX": {"$ref": "#/components/responses/Nothing"} | delete does not declare that what it refuses is answered with a problem
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}}, | "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}}, | /agent/v1/inventories post does not declare that what it refuses is answered with a problem
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}}, | "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Other"}}}}}}}}, | /agent/v1/inventories post does not declare that what it refuses is answered with a problem
            /api/v1/endpoints/{endpoint}     | /api/v2/endpoints/{endpoint}     | path /api/v2/endpoints/{endpoint} must be under /api/v1 or /agent/v1
            /api/v1/endpoints/{endpoint}     | /api/v1/Endpoints                | path /api/v1/Endpoints must be under /api/v1 or /agent/v1, in lower-case-with-hyphens
            """)
    void namesWhatIsNotAsAgreed(String part, String instead, String message) {
        String bad = GOOD.replace(part, instead == null ? "" : instead);

        assertThat(bad).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> OpenApiContract.lint(bad))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message)
                .message()
                .as("nothing but the one mistake")
                .containsOnlyOnce("\n- ");
    }

    @Test
    void saysThatThereIsNoResponseAtAll() {
        String bad = """
                {"paths": {"/api/v1/endpoints": {"get": {"operationId": "endpoint", "x-roles": [], "responses": {}}}}}""";
        assertThatThrownBy(() -> OpenApiContract.lint(bad)).hasMessageContaining("get declares no response");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"paths\": {}}"})
    void doesNotTakeADocumentWithoutOperationsForAGoodOne(String empty) {
        assertThatThrownBy(() -> OpenApiContract.lint(empty)).hasMessageContaining("there are no operations");
    }

    @Test
    void refusesAServedDocumentThatIsNotTheCommittedOne(@TempDir Path folder) throws Exception {
        Path committed = Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.1.0\n");

        assertThatCode(() -> OpenApiContract.check(committed, "openapi: 3.1.0\n"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> OpenApiContract.check(committed, "openapi: 3.1.1\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(committed.toString());
        assertThat(committed).hasContent("openapi: 3.1.0");
    }
}
