package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.scheduler.Tenants.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The machine that enrols calls itself web-1. */
@OnStack
class EndpointListStoryTest extends SchedulerStory {
    private static final String TOO_LONG = "a name of fifty characters, as nobody has any one."
            + "a name of fifty characters, as nobody has any one."
            + "a name of fifty characters, as nobody has any one."
            + "a name of fifty characters, as nobody has any one.!";

    @ParameterizedTest
    @CsvSource({"web, true", "WEB-1, true", "' web', true", "eb-1, false", "web-10, false", "w%, false"})
    void findsAnEndpointByTheBeginningOfItsHostname(String typed, boolean found) {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);

        assertThat(list(tenant, "search=" + typed)).hasSize(found ? 1 : 0);
        assertThat(list(tenant, "customer=" + tenant.customer()))
                .containsExactly(agent.endpoint().toString());
    }

    @Test
    void findsNoEndpointOfAnotherCustomer() {
        enrolled(tenants.customer());
        Tenant other = tenants.customer();

        assertThat(list(other, "search=web")).isEmpty();
    }

    @Test
    void narrowsEndpointsDownToASite() {
        Tenant tenant = tenants.customer();
        enrolled(tenant);

        assertThat(list(tenant, "site=" + tenant.site())).hasSize(1);
        assertThat(list(tenant, "site=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void narrowsEndpointsDownToThoseThatAreNamed() {
        Tenant tenant = tenants.customer();
        String one = enrolled(tenant).endpoint().toString();
        enrolled(tenant);
        String foreign = enrolled(tenants.customer()).endpoint().toString();

        assertThat(list(tenant, "endpoint=%s&endpoint=%s".formatted(one, foreign)))
                .containsExactly(one);
    }

    @Test
    void narrowsEndpointsDownToAState() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        assertThat(list(tenant, "state=NO_INVENTORY")).hasSize(1);

        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        assertThat(list(tenant, "state=NO_INVENTORY")).isEmpty();
        assertThat(list(tenant, "state=CURRENT")).hasSize(1);

        clock.advance(Duration.ofDays(8));
        assertThat(list(tenant, "state=STALE")).hasSize(1);
    }

    @Test
    void showsRetiredEndpointsToWhoAsksForThem() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        caller(tenant, "ada", "provider-admin")
                .delete("/api/v1/endpoints/" + agent.endpoint())
                .then()
                .statusCode(204);

        assertThat(list(tenant, "limit=5")).isEmpty();
        assertThat(list(tenant, "state=RETIRED"))
                .containsExactly(agent.endpoint().toString());
    }

    @ParameterizedTest
    @CsvSource({"state, FINE", "search, '" + TOO_LONG + "'"})
    void namesTheParameterThatIsWrong(String field, String value) {
        var answer = technician(tenants.customer()).queryParam(field, value).get("/api/v1/endpoints");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("field")).isEqualTo(field);
    }

    private static List<String> list(Tenant tenant, String query) {
        return technician(tenant).get("/api/v1/endpoints?" + query).path("items.id");
    }
}
