package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.endpoint.Apt;
import io.fleetmend.e2e.endpoint.RealEndpoint;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Line 5 for B: nothing happens until a technician approves; the agent is killed between installation and report. */
final class TechnicianPatchesB implements Chapter {
    @Override
    public String title() {
        return "B waits for a technician's approval";
    }

    @Override
    public void tell(World world, TimeLine line) {
        Cast cast = world.cast.get();
        Caller technician = cast.technicianP();
        RealEndpoint b = world.endpointB.get();
        List<JsonNode> pending = world.rest()
                .all(
                        technician,
                        Service.SCHEDULER,
                        "/approvals?state=PENDING&customer=" + cast.b().customer());
        Set<String> missing = Findings.of(world.rest(), technician, b.id()).missingBulletins();
        assertThat(pending)
                .extracting(
                        approval -> approval.path("bulletin").path("bulletin").asText())
                .as("what is installed along with a later bulletin waits for nobody")
                .isNotEmpty()
                .isSubsetOf(missing);
        assertThat(Jobs.of(world.rest(), technician, b.id()).jobs()).isEmpty();
        line.saw("%d bulletins wait for a person, and no job is planned though the window is open"
                .formatted(pending.size()));
        Map<String, Object> approval = Map.of(
                "customer",
                cast.b().customer(),
                "bulletins",
                missing,
                "decision",
                "APPROVED",
                "reason",
                "security updates");
        world.rest()
                .post(cast.portalA(), Service.SCHEDULER, "/approvals", approval)
                .hasStatus(403);
        world.rest().post(technician, Service.SCHEDULER, "/approvals", approval).succeeded();
        line.saw("a portal user may not approve; the technician did");
        soon("the job is ready", () -> Jobs.of(world.rest(), technician, b.id()).only("READY"));
        Map<String, String> toInstall = Apt.pendingSecurityUpdates(b.debian());
        assertThat(b.networkRound()).contains("1 jobs");
        try (RealEndpoint.ApplyRun apply = b.startApply().journals("Installed")) {
            apply.kill();
        }
        line.saw("the agent was killed (-9) between installation and report");
        b.applyRun();
        b.networkRound();
        Proof.of(world, technician, b, toInstall, missing, "technician-p").told(line, "B");
    }
}
