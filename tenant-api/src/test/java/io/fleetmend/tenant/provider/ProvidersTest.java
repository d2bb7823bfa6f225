package io.fleetmend.tenant.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnStack
class ProvidersTest {
    @Test
    void areTheOperatorsToCreateAndList() throws SQLException {
        Tenant provider = Tenant.create();
        assertThat(Tenant.operator().get("/api/v1/providers?limit=500").<List<String>>path("items.id"))
                .contains(provider.id().toString());
        assertThat(Tenant.operator().get("/api/v1/providers/" + provider.id()).statusCode())
                .isEqualTo(200);
        assertThat(Tenant.operator()
                        .get("/api/v1/providers/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(provider.told("ProviderChangedV1")).hasSize(1);
    }

    @Test
    void areNobodyElses() {
        Tenant provider = Tenant.create();
        assertThat(provider.admin().get("/api/v1/providers").statusCode()).isEqualTo(403);
        assertThat(provider.admin()
                        .body(Map.of("name", "Another"))
                        .post("/api/v1/providers")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Tenant.nobody().get("/api/v1/providers").statusCode()).isEqualTo(401);
    }

    @Test
    void haveNamesOfTheirOwn() {
        Map<String, String> body = Map.of("name", "Provider " + UUID.randomUUID());
        assertThat(Tenant.operator().body(body).post("/api/v1/providers").statusCode())
                .isEqualTo(201);
        assertThat(Tenant.operator().body(body).post("/api/v1/providers").statusCode())
                .isEqualTo(409);
    }

    @Test
    void keepTheirDataFromTheOperator() {
        Tenant provider = Tenant.create();
        String customer = "/api/v1/customers/" + provider.customer("Bakery");
        for (String path : List.of(customer, customer + "/policy", "/api/v1/audit", "/api/v1/billing/usage")) {
            assertThat(Tenant.operator().get(path).statusCode()).as(path).isEqualTo(403);
        }
    }
}
