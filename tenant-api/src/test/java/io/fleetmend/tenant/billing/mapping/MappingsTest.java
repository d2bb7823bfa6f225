package io.fleetmend.tenant.billing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.tenant.billing.Billing;
import io.fleetmend.tenant.usage.Managing;
import io.fleetmend.testkit.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Journey B2. */
@OnStack
class MappingsTest {
    private static final String CSV = "/api/v1/billing/mappings/csv";
    private static final String HEAD = "customer,name,system,line,externalId\r\n";

    @Inject
    TestClock clock;

    @Inject
    Managing managing;

    private Tenant provider;
    private Billing billing;

    @BeforeEach
    void noon() {
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
        provider = Tenant.create();
        billing = new Billing(provider);
    }

    @Test
    void mapsTwoHundredCustomersByOneFile() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            CustomerId customer = provider.customer("Customer " + i);
            managing.enrol(provider.id(), customer, "server", "2026-11-20T11:00:00Z");
            file.append(",Customer %d,CONNECTWISE,,%d\r\n".formatted(i, 1000 + i));
        }
        assertThat(unmapped()).hasSize(200);
        Response imported = upload(file.toString());
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(200);
        assertThat(imported.<Integer>path("customers")).isEqualTo(200);
        assertThat(unmapped()).isEmpty();
    }

    @Test
    void takesBackTheFileThatItGave() {
        CustomerId customer = provider.customer("=Bäckerei, \"Süß\"");
        billing.map(customer, "STRIPE", "cus_1", Map.of("server", "server_days", "workstation", "pc_days"));
        billing.map(customer, "CSV", "0042", Map.of());
        String file = billing.program().get(CSV).asString();
        assertThat(file).contains("'=B").hasLineCount(5);
        assertThat(upload(file).statusCode()).isEqualTo(200);
        assertThat(billing.program().get(CSV).asString()).isEqualTo(file);
    }

    @Test
    void saysOfEachRowWhatIsWrongAndTakesNone() {
        CustomerId good = provider.customer("Good");
        Response refused = upload(HEAD
                + good + ",Good,CSV,,g1\r\n"
                + good + ",Good,SAGE,,g2\r\n"
                + ",Nobody,CSV,,g3\r\n"
                + good + ",Good,CSV,,g4\r\n"
                + good + ",Good,CSV\r\n"
                + good + ",Good,HALOPSA,server,77\r\n"
                + good + ",Good,STRIPE,,\r\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<List<String>>path("faults.at"))
                .containsExactly("line 3", "line 4", "line 5", "line 6", "line 8", "line 7");
        assertThat(refused.<List<String>>path("faults.detail").getFirst())
                .startsWith("system must be one of [CSV, CONNECTWISE")
                .endsWith("but was 'SAGE'");
        assertThat(billing.get("/mappings").<List<?>>path("items")).isEmpty();
    }

    @Test
    void namesTheHeadThatAFileNeeds() {
        assertThat(upload("id,code\r\n").<String>path("detail"))
                .isEqualTo("The first line must be 'customer,name,system,line,externalId', but was 'id,code'.");
    }

    @Test
    void findsThoseThatOneSystemDoesNotKnow() {
        CustomerId customer = provider.customer("Bakery");
        managing.enrol(provider.id(), customer, "server", "2026-11-20T11:00:00Z");
        provider.customer("Has no endpoint");
        billing.map(customer, "CSV", "b", Map.of());
        assertThat(unmapped()).isEmpty();
        assertThat(billing.get("/mappings/unmapped?system=STRIPE").<List<String>>path("items.name"))
                .containsExactly("Bakery");
    }

    @Test
    void changesAMappingThatWasReadOnly() {
        CustomerId customer = provider.customer("Bakery");
        billing.map(customer, "CSV", "b", Map.of());
        String path = "/api/v1/billing/mappings/%s/CSV".formatted(customer);
        Map<String, String> body = Map.of("externalId", "c");
        List<Integer> statuses = new ArrayList<>();
        statuses.add(billing.program().body(body).put(path).statusCode());
        statuses.add(billing.program()
                .header("If-Match", "\"9\"")
                .body(body)
                .put(path)
                .statusCode());
        statuses.add(billing.program()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(path)
                .statusCode());
        statuses.add(billing.program().header("If-Match", "\"2\"").delete(path).statusCode());
        assertThat(statuses).containsExactly(428, 412, 200, 204);
    }

    @Test
    void mapsLinesThatAnAgreementCanHaveOnly() {
        CustomerId customer = provider.customer("Bakery");
        Response refused = billing.program()
                .body(Map.of("externalId", "b", "lines", Map.of("Not A Line", "1")))
                .put("/api/v1/billing/mappings/%s/CSV".formatted(customer));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("field")).isEqualTo("lines");
        Response plain = billing.program()
                .body(Map.of("externalId", "b", "lines", Map.of("Servers", "1")))
                .put("/api/v1/billing/mappings/%s/CSV".formatted(customer));
        assertThat(plain.statusCode()).isEqualTo(400);
        assertThat(plain.<String>path("field")).isEqualTo("lines.Servers");
    }

    @Test
    void keepsProvidersApart() {
        CustomerId customer = provider.customer("Bakery");
        Billing other = new Billing(Tenant.create());
        assertThat(other.program()
                        .body(Map.of("externalId", "c"))
                        .put("/api/v1/billing/mappings/%s/CSV".formatted(customer))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.program()
                        .contentType("text/csv")
                        .body(HEAD + customer + ",,CSV,,x\r\n")
                        .post(CSV)
                        .statusCode())
                .isEqualTo(422);
    }

    private List<?> unmapped() {
        return billing.get("/mappings/unmapped").path("items");
    }

    private Response upload(String file) {
        return billing.program()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(CSV);
    }
}
