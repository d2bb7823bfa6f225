package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.endpoint.Apt;
import io.fleetmend.e2e.endpoint.RealEndpoint;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Line 5 for A: the policy approves, the window opens, apt installs, the inventory proves it. */
final class PolicyPatchesA implements Chapter {
    private static final Duration UNTIL_WINDOW = Duration.ofSeconds(40);

    @Override
    public String title() {
        return "A's policy approves by itself, and A's endpoint is patched in its window";
    }

    @Override
    public void tell(World world, TimeLine line) {
        Cast cast = world.cast.get();
        Caller technician = cast.technicianP();
        RealEndpoint a = world.endpointA.get();
        Set<String> missing = Findings.of(world.rest(), technician, a.id()).missingBulletins();
        ComplianceAndUsage.compliance(world, technician, cast.a(), 1, 0, 1);
        ComplianceAndUsage.compliance(world, technician, cast.b(), 1, 0, 1);
        line.saw("before anything is installed A and B are overdue, each with its one endpoint");
        planned(world, line, cast, a);
        Instant opens = windowMovesNear(world, line, cast, a);
        assertThat(a.networkRound()).contains("0 jobs");
        line.saw("before the window opens the agent gets nothing");
        soon(
                "the job is ready",
                () -> assertThat(Jobs.of(world.rest(), technician, a.id()).inState("READY"))
                        .hasSize(1));
        assertThat(Instant.now()).isAfterOrEqualTo(opens.minusSeconds(1));
        Map<String, String> toInstall = Apt.pendingSecurityUpdates(a.debian());
        assertThat(a.networkRound()).contains("1 jobs");
        Jobs.of(world.rest(), technician, a.id()).only("LEASED");
        line.saw("the agent leased its signed job");
        try (RealEndpoint.ApplyRun apply = a.startApply().journals("Started")) {
            world.stack().kill(Service.SCHEDULER);
            line.saw("the scheduler was killed (-9) between lease and report; the agent does not mind");
            apply.succeeds();
        }
        assertThat(Apt.pendingSecurityUpdates(a.debian())).isEmpty();
        line.saw("apt really installed: it has nothing left to do there");
        assertThat(Findings.of(world.rest(), technician, a.id()).missingBulletins())
                .isEqualTo(missing);
        line.saw("but all findings are still open: nothing is proven yet");
        world.stack().startAgain(Service.SCHEDULER);
        a.networkRound();
        Proof.of(world, technician, a, toInstall, missing, "policy").told(line, "A");
    }

    private static void planned(World world, TimeLine line, Cast cast, RealEndpoint a) {
        soon(
                "everything of A is approved by the policy",
                () -> assertThat(world.rest()
                                .all(
                                        cast.technicianP(),
                                        Service.SCHEDULER,
                                        "/approvals?customer=" + cast.a().customer()))
                        .isNotEmpty()
                        .allSatisfy(approval ->
                                assertThat(approval.path("state").asText()).isEqualTo("AUTO_APPROVED")));
        String from = Instant.now().toString();
        String to = Instant.now().plus(Duration.ofDays(2)).toString();
        JsonNode occurrence = world.rest()
                .all(
                        cast.technicianP(),
                        Service.SCHEDULER,
                        "/customers/%s/window-occurrences?from=%s&to=%s"
                                .formatted(cast.a().customer(), from, to))
                .getFirst();
        soon("a job is planned into the next occurrence", () -> {
            JsonNode job = Jobs.of(world.rest(), cast.technicianP(), a.id()).only("PLANNED");
            assertThat(job.toString()).contains(occurrence.path("start").asText());
        });
        line.saw("approved by severity without a person; the job waits for "
                + occurrence.path("start").asText());
    }

    /** tenant-api is killed right after it promised to keep the policy. */
    private static Instant windowMovesNear(World world, TimeLine line, Cast cast, RealEndpoint a) {
        Instant opens = Instant.now().plus(UNTIL_WINDOW);
        TenantsMoveIn.put(
                world.rest(),
                cast.adminP(),
                cast.a(),
                Policies.automatic(List.of(Policies.soonEveryDay(cast.a().zone(), UNTIL_WINDOW))));
        world.stack().kill(Service.TENANT_API);
        world.stack().startAgain(Service.TENANT_API);
        line.saw("the admin moved the window; tenant-api was killed (-9) at once and started again");
        soon("the job is planned anew", () -> {
            Jobs jobs = Jobs.of(world.rest(), cast.technicianP(), a.id());
            assertThat(jobs.inState("CANCELLED")).hasSize(1);
            assertThat(jobs.inState("PLANNED").size() + jobs.inState("READY").size())
                    .isEqualTo(1);
        });
        line.saw("the policy was not lost: the job is planned into the new window");
        return opens;
    }
}
