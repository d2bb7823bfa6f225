package io.fleetmend.tenant.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.testkit.RunningServers;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnStack
class AuditTest {
    @Inject
    TenantWork work;

    @Inject
    EntityManager entities;

    @Inject
    AuditLog log;

    private Tenant provider;

    @BeforeEach
    void tenant() {
        provider = Tenant.create();
    }

    @Test
    void saysWhoDidWhatToWhat() {
        CustomerId customer = provider.customer("Bakery");
        provider.admin()
                .body("{}")
                .put("/api/v1/customers/" + customer + "/policy")
                .then()
                .statusCode(200);
        Response entries = provider.admin().get("/api/v1/audit");
        assertThat(entries.<List<String>>path("items.action"))
                .containsExactly("customer-policy.change", "customer.create", "provider.create");
        assertThat(entries.<List<String>>path("items.actor")).containsExactly("ada", "ada", "olga");
        assertThat(entries.<String>path("items[1].customer")).isEqualTo(customer.toString());
        assertThat(entries.<String>path("items[1].detail.name")).isEqualTo("Bakery");
        assertThat(entries.<List<Integer>>path("items.seq")).containsExactly(3, 2, 1);
    }

    @Test
    void showsWhatWasDoneForOneCustomer() {
        CustomerId bakery = provider.customer("Bakery");
        provider.customer("Butcher");
        assertThat(provider.admin().get("/api/v1/audit?customer=" + bakery).<List<String>>path("items.subject"))
                .containsExactly(bakery.toString());
    }

    @Test
    void isItsProvidersAdminsToRead() {
        assertThat(Tenant.create().admin().get("/api/v1/audit").<List<String>>path("items.actor"))
                .containsExactly("olga");
        assertThat(provider.as(Roles.TECHNICIAN).get("/api/v1/audit").statusCode())
                .isEqualTo(403);
        assertThat(Tenant.operator().get("/api/v1/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void chainsEachEntryToTheOneBefore() {
        provider.customer("Bakery");
        provider.customer("Butcher");
        assertThat(firstBrokenEntry()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tenant_api.audit_entry set actor = 'mallory' where seq = 2 and provider_id = '%s'",
                "update tenant_api.audit_entry set detail = '{}' where seq = 2 and provider_id = '%s'",
                "update tenant_api.audit_entry set at = at + interval '1 microsecond' where seq = 2 and provider_id = '%s'",
                "delete from tenant_api.audit_entry where seq = 2 and provider_id = '%s'"
            })
    void showsThatItWasTamperedWith(String deed) throws SQLException {
        provider.customer("Bakery");
        provider.customer("Butcher");
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(deed.formatted(provider.id()))).isEqualTo(1);
        }
        assertThat(firstBrokenEntry()).isBetween(2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'mallory'",
                "delete from audit_entry",
                "update usage_record set day = day + 1",
                "delete from usage_record"
            })
    void cannotBeRewrittenByTheServiceItself(String deed) {
        assertThatThrownBy(() -> work.run(
                        TenantScope.wholeProvider(provider.id()),
                        () -> entities.createNativeQuery(deed).executeUpdate()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void nothingIsDoneThatCannotBeWrittenDown() throws SQLException {
        audit("revoke insert on tenant_api.audit_entry from tenant_api");
        try {
            assertThat(provider.admin()
                            .body(Map.of("name", "Secret", "timeZone", "UTC"))
                            .post("/api/v1/customers")
                            .statusCode())
                    .isEqualTo(500);
        } finally {
            audit("grant insert on tenant_api.audit_entry to tenant_api");
        }
        assertThat(provider.admin().get("/api/v1/customers").<List<?>>path("items"))
                .isEmpty();
    }

    private static void audit(String sql) throws SQLException {
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** 0 when the chain holds. */
    private long firstBrokenEntry() {
        List<AuditEntry> entries = work.call(
                        TenantScope.wholeProvider(provider.id()), () -> log.newestBefore(Long.MAX_VALUE, null, 100))
                .reversed();
        String previous = EntryHash.NONE;
        long seq = 1;
        for (AuditEntry entry : entries) {
            if (entry.seq != seq++
                    || !entry.previousHash.equals(previous)
                    || !EntryHash.of(entry).equals(entry.hash)) {
                return entry.seq;
            }
            previous = entry.hash;
        }
        return 0;
    }
}
