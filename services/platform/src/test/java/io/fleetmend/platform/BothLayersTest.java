package io.fleetmend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.TenancyContract;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnStack
class BothLayersTest extends NotesOfTenants {
    @Test
    void isSoundInTheCatalogue() throws SQLException {
        TenancyContract.check(RunningServers.superuser(), "tenant_api", Map.of());
    }

    @Test
    void showsNoRowsOutsideOfATransaction() {
        UUID provider = UUID.randomUUID();
        write(whole(provider), UUID.randomUUID(), "unseen");
        List<String> texts = whole(provider)
                .get("/api/v1/notes-without-transaction")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(texts).isEmpty();
    }

    @Test
    void refusesToWriteIntoASiblingsRows() {
        UUID provider = UUID.randomUUID();
        int status = technician(provider, UUID.randomUUID())
                .body(Map.of("customer", UUID.randomUUID(), "text", "forged", "stars", 1))
                .post("/api/v1/notes")
                .statusCode();
        assertThat(status).isGreaterThanOrEqualTo(400);
        assertThat(list(whole(provider))).isEmpty();
    }
}
