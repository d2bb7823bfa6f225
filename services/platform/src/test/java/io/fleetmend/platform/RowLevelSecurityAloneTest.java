package io.fleetmend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The second layer must hold by itself: the application's filters are off here, and many tenants share two connections. */
@OnStack
@TestProfile(RowLevelSecurityAloneTest.NoFilters.class)
class RowLevelSecurityAloneTest extends NotesOfTenants {
    private static final int TENANTS = 1000;

    public static class NoFilters implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fleetmend.tenancy.application-filters", "false", "quarkus.datasource.jdbc.max-size", "2");
        }
    }

    @Inject
    TenantWork work;

    @Inject
    EntityManager entities;

    /** Were anything but row-level security at work here, the other tests of this class would prove nothing. */
    @Test
    void hasNothingElseBetweenTheTenants() throws SQLException {
        String id = write(whole(UUID.randomUUID()), UUID.randomUUID(), "anybody's");
        rowLevelSecurity("disable");
        try {
            whole(UUID.randomUUID()).get("/api/v1/notes/" + id).then().statusCode(200);
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void leaksNoRowBetweenTenantsThatShareConnections() throws Exception {
        List<Future<List<?>>> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int tenant = 0; tenant < TENANTS; tenant++) {
                String text = "tenant " + tenant;
                seen.add(threads.submit(() -> writeAndRead(text)));
            }
        }
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            assertThat(seen.get(tenant).get()).asString().isEqualTo("[tenant %d]".formatted(tenant));
        }
        assertThat(texts(TenantScope.NONE)).isEmpty();
    }

    private List<?> writeAndRead(String text) {
        ProviderId provider = new ProviderId(UUID.randomUUID());
        CustomerId customer = new CustomerId(UUID.randomUUID());
        work.run(
                TenantScope.of(provider, customer),
                () -> entities.createNativeQuery("""
                        insert into note (provider_id, customer_id, note_id, text) values (?1, ?2, ?3, ?4)""")
                        .setParameter(1, provider.value())
                        .setParameter(2, customer.value())
                        .setParameter(3, UUID.randomUUID())
                        .setParameter(4, text)
                        .executeUpdate());
        assertThat(texts(TenantScope.NONE)).as("without a tenant").isEmpty();
        return texts(TenantScope.of(provider, customer));
    }

    private List<?> texts(TenantScope scope) {
        return work.call(
                scope,
                () -> entities.createNativeQuery("select text from note", String.class)
                        .getResultList());
    }
}
