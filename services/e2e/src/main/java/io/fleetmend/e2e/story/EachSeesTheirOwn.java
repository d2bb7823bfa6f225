package io.fleetmend.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.rest.Answer;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Line 7: a portal user sees one customer, a stranger sees what does not exist, a program no endpoints, nobody nothing. */
final class EachSeesTheirOwn implements Chapter {
    @Override
    public String title() {
        return "Each sees their own";
    }

    /** A thing of P, and how it is asked for. */
    private record Thing(Service service, String path, String id) {
        String at(String otherId) {
            return path.replace("{id}", otherId);
        }
    }

    @Override
    public void tell(World world, TimeLine line) {
        Cast cast = world.cast.get();
        Rest rest = world.rest();
        List<Thing> things = things(world, cast);
        for (Thing thing : things) {
            rest.get(cast.technicianP(), thing.service(), thing.at(thing.id())).hasStatus(200);
            looksLikeNothing(rest, cast.technicianQ(), thing);
        }
        line.saw("a technician of Q got 404 for %d things of P, byte for byte as for ids that do not exist"
                .formatted(things.size()));
        portal(world, line, cast);
        rest.get(cast.billingP(), Service.SCHEDULER, "/endpoints").hasStatus(403);
        rest.get(cast.billingP(), Service.EXPOSURE, "/findings").hasStatus(403);
        line.saw("a billing program got 403 on endpoints and findings");
        for (Thing thing : things) {
            rest.get(new Caller.Nobody(), thing.service(), thing.at(thing.id())).hasStatus(401);
        }
        rest.get(new Caller.Nobody(), Service.INGEST, "/bulletins").hasStatus(401);
        line.saw("without a token everything is 401");
    }

    private static List<Thing> things(World world, Cast cast) {
        String customer = cast.a().customer();
        List<Thing> things = new ArrayList<>(List.of(
                new Thing(Service.TENANT_API, "/customers/{id}", customer),
                new Thing(Service.TENANT_API, "/customers/{id}/sites", customer),
                new Thing(Service.TENANT_API, "/customers/{id}/policy", customer),
                new Thing(Service.TENANT_API, "/customers/{id}/compliance", customer),
                new Thing(Service.EXPOSURE, "/customers/{id}/exposure", customer),
                new Thing(Service.EXPOSURE, "/customers/{id}/exposure-windows", customer),
                new Thing(Service.SCHEDULER, "/customers/{id}/window-occurrences", customer)));
        if (world.endpointA.isThere()) {
            String endpoint = world.endpointA.get().id();
            String job = Jobs.of(world.rest(), cast.technicianP(), endpoint)
                    .only("SUCCEEDED")
                    .path("id")
                    .asText();
            things.addAll(List.of(
                    new Thing(Service.EXPOSURE, "/endpoints/{id}/findings", endpoint),
                    new Thing(Service.EXPOSURE, "/endpoints/{id}/exposure-windows", endpoint),
                    new Thing(Service.SCHEDULER, "/endpoints/{id}", endpoint),
                    new Thing(Service.SCHEDULER, "/endpoints/{id}/inventory", endpoint),
                    new Thing(Service.SCHEDULER, "/jobs/{id}", job),
                    new Thing(Service.SCHEDULER, "/jobs/{id}/evidence", job)));
        }
        return things;
    }

    private static void looksLikeNothing(Rest rest, Caller stranger, Thing thing) {
        String unknown = UUID.randomUUID().toString();
        Answer foreign =
                rest.get(stranger, thing.service(), thing.at(thing.id())).hasStatus(404);
        Answer nothing = rest.get(stranger, thing.service(), thing.at(unknown)).hasStatus(404);
        assertThat(foreign.contentType()).isEqualTo(nothing.contentType());
        // an answer may repeat the path it was asked for: only the id differs then
        String expected = nothing.text().replace(unknown, thing.id());
        assertThat(foreign.body()).as("%s", thing).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
    }

    private static void portal(World world, TimeLine line, Cast cast) {
        Rest rest = world.rest();
        assertThat(rest.all(cast.portalA(), Service.TENANT_API, "/customers"))
                .extracting(customer -> customer.path("id").asText())
                .containsExactly(cast.a().customer());
        for (String list : List.of("/endpoints", "/jobs", "/deployments", "/approvals")) {
            onlyOfA(world, cast, Service.SCHEDULER, list);
        }
        onlyOfA(world, cast, Service.EXPOSURE, "/findings");
        for (String path : List.of("/customers/%s/exposure", "/customers/%s/exposure-windows")) {
            rest.get(cast.portalA(), Service.EXPOSURE, path.formatted(cast.a().customer()))
                    .hasStatus(200);
            rest.get(cast.portalA(), Service.EXPOSURE, path.formatted(cast.b().customer()))
                    .hasStatus(404);
        }
        line.saw("the portal user of A sees A in every list, and 404 for B");
    }

    /** Where A has an endpoint, there is something to see. */
    private static void onlyOfA(World world, Cast cast, Service service, String list) {
        List<String> customers = world.rest().all(cast.portalA(), service, list).stream()
                .map(EachSeesTheirOwn::customer)
                .toList();
        assertThat(customers)
                .as("whose %s a portal user of A sees", list)
                .allMatch(cast.a().customer()::equals);
        if (world.endpointA.isThere()) {
            assertThat(customers).as("what a portal user of A sees at %s", list).isNotEmpty();
        }
    }

    private static String customer(JsonNode item) {
        return item.path("customer").asText();
    }
}
