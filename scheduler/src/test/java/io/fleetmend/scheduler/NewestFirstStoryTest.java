package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.Uuids;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.fleetmend.scheduler.deployment.Deployments;
import io.fleetmend.scheduler.window.Occurrence;
import io.fleetmend.testkit.RunningServers;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An installation that is some days old: more has been done than fits on a page, and what is new comes first. */
@OnStack
class NewestFirstStoryTest extends SchedulerStory {
    private static final int NIGHTS = 101;

    @Inject
    Deployments deployments;

    @Inject
    TenantWork work;

    private final Tenant tenant = Tenant.fresh();

    @Test
    void listsTheNewestDeploymentFirst() {
        List<String> nights = nights();

        assertThat(ids("/api/v1/deployments")).containsExactlyElementsOf(nights.subList(0, 100));
    }

    @Test
    void goesOnWithTheNextOlderDeployment() {
        List<String> nights = nights();
        String cursor = technician(tenant).get("/api/v1/deployments").path("next");

        assertThat(ids("/api/v1/deployments?cursor=" + cursor)).containsExactly(nights.getLast());
    }

    @Test
    void findsWhatIsAtWorkAmongWhatIsOverAndWhatIsToCome() {
        String tonight = deployment("nights", IN_THE_WINDOW);
        String weekend = deployment("weekend", IN_THE_WINDOW.minus(Duration.ofHours(1)));
        deployment("nights", IN_THE_WINDOW.minus(Duration.ofDays(1)));
        deployment("nights", IN_THE_WINDOW.plus(Duration.ofDays(1)));

        assertThat(ids("/api/v1/deployments?openAt=" + IN_THE_WINDOW)).containsExactlyInAnyOrder(tonight, weekend);
    }

    @Test
    void doesNotCountACancelledDeploymentAsAtWork() {
        String tonight = deployment("nights", IN_THE_WINDOW);
        technician(tenant)
                .post("/api/v1/deployments/" + tonight + "/cancel")
                .then()
                .statusCode(200);

        assertThat(ids("/api/v1/deployments?openAt=" + IN_THE_WINDOW)).isEmpty();
        assertThat(ids("/api/v1/deployments?state=CANCELLED")).containsExactly(tonight);
    }

    @Test
    void listsTheNewestJobFirst() {
        List<String> jobs = failedJobs();

        assertThat(ids("/api/v1/jobs?limit=2")).containsExactly(jobs.get(20), jobs.get(19));
    }

    /** The first job was planned before all others and failed after them. */
    @Test
    void listsWhatFailedLastFirstHoweverLongAgoItWasPlanned() {
        List<String> jobs = failedJobs();
        failed(jobs.getFirst(), IN_THE_WINDOW.plus(Duration.ofHours(1)));
        Response first = technician(tenant).get("/api/v1/jobs?state=FAILED&order=CHANGED&limit=20");

        assertThat(first.<List<String>>path("items.id"))
                .startsWith(jobs.getFirst(), jobs.getLast())
                .hasSize(20);
        assertThat(ids("/api/v1/jobs?state=FAILED&order=CHANGED&cursor=" + first.path("next")))
                .containsExactly(jobs.get(1));
    }

    @ParameterizedTest
    @CsvSource({"deployments, state, FINE", "deployments, openAt, now", "jobs, order, OLDEST", "jobs, state, FINE"})
    void namesTheParameterThatIsWrong(String list, String field, String value) {
        Response answer = technician(tenant).queryParam(field, value).get("/api/v1/" + list);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("field")).isEqualTo(field);
    }

    /** Not in Base64; an id; a moment without an id. */
    @ParameterizedTest
    @ValueSource(strings = {"%25", "MDE5OGMwZGUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx", "MjAyNi0xMS0yM1QwMzowMDowMFo"})
    void refusesACursorThatIsNoneOfTheList(String cursor) {
        assertThat(technician(tenant)
                        .urlEncodingEnabled(false)
                        .get("/api/v1/jobs?order=CHANGED&cursor=" + cursor)
                        .<String>path("field"))
                .isEqualTo("cursor");
    }

    private List<String> ids(String list) {
        return technician(tenant).get(list).path("items.id");
    }

    /** The newest first. */
    private List<String> nights() {
        List<String> nights = new ArrayList<>();
        work.run(TenantScope.wholeProvider(tenant.provider()), () -> {
            for (int before = NIGHTS - 1; before >= 0; before--) {
                nights.addFirst(planned("nights", IN_THE_WINDOW.minus(Duration.ofDays(before))));
            }
        });
        return nights;
    }

    private String deployment(String window, Instant opens) {
        String[] id = new String[1];
        work.run(TenantScope.wholeProvider(tenant.provider()), () -> id[0] = planned(window, opens));
        return id[0];
    }

    /** Its window is open for four hours, and its first job was planned when it opened. */
    private String planned(String window, Instant opens) {
        Occurrence occurrence = new Occurrence(window, window, opens, opens.plus(Duration.ofHours(4)));
        return deployments
                .in(tenant.provider(), tenant.customer(), occurrence, List.of(), opens)
                .toString();
    }

    /** 21 of the last night, the oldest first. */
    private List<String> failedJobs() {
        List<String> ids = new ArrayList<>();
        try (Connection connection = RunningServers.superuser();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into scheduler.job (provider_id, customer_id, job_id, deployment_id, endpoint_id, state, window_id,
                            window_name, opens_at, closes_at, packages, bulletins, approvals, created_at, changed_at)
                        values (?, ?, ?, ?, ?, 'FAILED', 'night', 'night', now(), now() + interval '1 hour', '[]', '[]', '[]', now(), ?)""")) {
            for (int number = 0; number < 21; number++) {
                Instant moment = IN_THE_WINDOW.plusSeconds(number);
                UUID job = Uuids.next(moment);
                statement.setObject(1, tenant.provider().value());
                statement.setObject(2, tenant.customer().value());
                statement.setObject(3, job);
                statement.setObject(4, UUID.randomUUID());
                statement.setObject(5, UUID.randomUUID());
                statement.setObject(6, moment.atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
                ids.add(job.toString());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }

    private static void failed(String job, Instant at) {
        try (Connection connection = RunningServers.superuser();
                PreparedStatement statement =
                        connection.prepareStatement("update scheduler.job set changed_at = ? where job_id = ?")) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setObject(2, UUID.fromString(job));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
