package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.e2e.endpoint.DpkgLog;
import io.fleetmend.e2e.endpoint.RealEndpoint;
import io.fleetmend.e2e.rest.Caller;

/** A job with a wrong signature: the agent refuses it, installs nothing, and the REST interface shows why. */
final class TamperedJobIsRefused implements Chapter {
    @Override
    public String title() {
        return "A job with a forged signature is refused";
    }

    @Override
    public void tell(World world, TimeLine line) {
        Cast cast = world.cast.get();
        Caller technician = cast.technicianP();
        world.endpointB.get();
        RealEndpoint second = EndpointsEnrol.enrol(world, World.roots(), "server-b2", technician, cast.b());
        second.round();
        soon(
                "its job is ready",
                () -> Jobs.of(world.rest(), technician, second.id()).only("READY"));
        assertThat(second.networkRound()).contains("1 jobs");
        second.forgeSignatures();
        second.applyRun();
        second.networkRound();
        soon(
                "the refusal is seen",
                () -> assertThat(Jobs.of(world.rest(), technician, second.id())
                                .only("FAILED")
                                .toString())
                        .contains("SIGNATURE_INVALID"));
        assertThat(DpkgLog.upgrades(second.debian())).isEmpty();
        line.saw("a second endpoint of B refused it, installed nothing, and the job says SIGNATURE_INVALID");
        assertThat(Findings.of(world.rest(), technician, second.id()).missing()).isNotEmpty();
        line.saw("its findings are still open");
    }
}
