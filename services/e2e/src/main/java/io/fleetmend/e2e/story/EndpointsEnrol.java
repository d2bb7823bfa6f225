package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.e2e.endpoint.Fleet;
import io.fleetmend.e2e.endpoint.RealEndpoint;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Line 3: a real Debian root for A, another for B, a simulated fleet for C. */
final class EndpointsEnrol implements Chapter {
    private static final int FLEET = 25;

    @Override
    public String title() {
        return "Machines become endpoints";
    }

    /** As a technician is shown it. */
    private record Token(String token, String trust) {}

    @Override
    public void tell(World world, TimeLine line) {
        Cast cast = world.cast.get();
        fleet(world, line, cast);
        DebianRoots roots = World.roots();
        Token once = token(world.rest(), cast.adminP(), cast.a());
        RealEndpoint a = enrol(world, roots, "server-a", once);
        line.saw("a real Debian with the real agent enrolled for A");
        DebianRoot debianB = world.keep(roots.endpoint("server-b"));
        assertThatThrownBy(() -> RealEndpoint.enrol(
                        debianB, world.stack().address(Service.SCHEDULER), once.token(), once.trust()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("must end with 0");
        line.saw("the same token a second time was refused");
        RealEndpoint b = enrolAs(world, debianB, token(world.rest(), cast.technicianP(), cast.b()));
        line.saw("another Debian enrolled for B");
        world.endpointA.set(a);
        world.endpointB.set(b);
        reportsWhatIsInstalled(world, line, cast, a);
        b.round();
    }

    private static void fleet(World world, TimeLine line, Cast cast) {
        List<String> tokens = new ArrayList<>();
        String trust = "";
        for (int i = 0; i < FLEET; i++) {
            Token token = token(world.rest(), cast.technicianQ(), cast.c());
            tokens.add(token.token());
            trust = token.trust();
        }
        List<Path> inventories = List.of(
                world.data("inventories/dpkg/bookworm-minimal.status.gz"),
                world.data("inventories/dpkg/debian12-workstation.status.gz"),
                world.data("inventories/dpkg/trixie-web.status.gz"));
        String server = world.stack().address(Service.SCHEDULER);
        Fleet fleet = world.keep(Fleet.start(
                "c", server, tokens, trust, inventories, world.stack().temporary("fleet")));
        fleet.enrolled();
        soon(
                "the technician of Q sees the fleet",
                () -> assertThat(world.rest()
                                .all(
                                        cast.technicianQ(),
                                        Service.SCHEDULER,
                                        "/endpoints?customer=" + cast.c().customer()))
                        .hasSize(FLEET));
        world.fleetC.set(fleet);
        line.saw("%d simulated endpoints with inventories of real machines enrolled for C".formatted(FLEET));
    }

    static RealEndpoint enrol(World world, DebianRoots roots, String name, Caller caller, Tenant tenant) {
        return enrol(world, roots, name, token(world.rest(), caller, tenant));
    }

    private static RealEndpoint enrol(World world, DebianRoots roots, String name, Token token) {
        return enrolAs(world, world.keep(roots.endpoint(name)), token);
    }

    private static RealEndpoint enrolAs(World world, DebianRoot debian, Token token) {
        return RealEndpoint.enrol(debian, world.stack().address(Service.SCHEDULER), token.token(), token.trust());
    }

    /** The customer and its site travel to the scheduler as events: a moment after their creation it knows them. */
    private static Token token(Rest rest, Caller caller, Tenant tenant) {
        String path = "/customers/%s/sites/%s/enrolment-tokens".formatted(tenant.customer(), tenant.site());
        List<JsonNode> shown = new ArrayList<>();
        soon(
                "the scheduler knows the site of " + tenant.name(),
                () -> shown.add(rest.post(caller, Service.SCHEDULER, path, Map.of("validFor", "PT15M"))
                        .succeeded()
                        .json()));
        JsonNode token = shown.getLast();
        return new Token(token.path("token").asText(), token.path("trust").asText());
    }

    private static void reportsWhatIsInstalled(World world, TimeLine line, Cast cast, RealEndpoint a) {
        a.round();
        List<String> installed = a.debian()
                .require("dpkg-query", "-W", "-f", "${Package} ${Version}\n")
                .lines()
                .toList();
        soon("the inventory of A's endpoint is there", () -> {
            JsonNode inventory = world.rest()
                    .get(cast.technicianP(), Service.SCHEDULER, "/endpoints/" + a.id() + "/inventory")
                    .succeeded()
                    .json();
            List<String> reported = new ArrayList<>();
            inventory
                    .path("report")
                    .path("packages")
                    .forEach(found -> reported.add(found.path("name").asText() + " "
                            + found.path("version").asText()));
            assertThat(reported).containsExactlyInAnyOrderElementsOf(installed);
        });
        line.saw("its inventory is dpkg's own list: %d packages".formatted(installed.size()));
    }
}
