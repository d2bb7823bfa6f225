package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Service;
import java.time.LocalDate;
import java.util.List;

/** Line 6: who is compliant now, and what it costs. */
final class ComplianceAndUsage implements Chapter {
    @Override
    public String title() {
        return "Compliance is right, usage is counted";
    }

    @Override
    public void tell(World world, TimeLine line) {
        Cast cast = world.cast.get();
        usage(world, line, cast.billingQ(), cast.c(), world.fleetC.get().endpoints());
        world.endpointA.get();
        compliance(world, cast.technicianP(), cast.a(), 1, 1, 0);
        line.saw("A: its one endpoint is compliant now");
        compliance(world, cast.technicianP(), cast.b(), 2, 1, 1);
        line.saw("B: one endpoint is compliant, the one that refused the forged job is overdue");
        List<JsonNode> snapshots = world.rest()
                .all(
                        cast.technicianP(),
                        Service.TENANT_API,
                        "/customers/%s/compliance-snapshots".formatted(cast.a().customer()));
        assertThat(snapshots)
                .as("A was overdue before")
                .anySatisfy(
                        snapshot -> assertThat(endpoints(snapshot, "overdue")).isEqualTo(1));
        line.saw("A's snapshots remember that it was overdue before");
        usage(world, line, cast.billingP(), cast.a(), 1);
        usage(world, line, cast.billingP(), cast.b(), 2);
    }

    /** Asserted by the chapters before the installation, too. */
    static void compliance(World world, Caller caller, Tenant tenant, int total, int compliant, int overdue) {
        soon("the compliance of %s is measured".formatted(tenant.name()), () -> {
            JsonNode compliance = world.rest()
                    .get(caller, Service.TENANT_API, "/customers/" + tenant.customer() + "/compliance")
                    .succeeded()
                    .json();
            assertThat(endpoints(compliance, "total")).as("%s", compliance).isEqualTo(total);
            assertThat(endpoints(compliance, "compliant")).as("%s", compliance).isEqualTo(compliant);
            assertThat(endpoints(compliance, "overdue")).as("%s", compliance).isEqualTo(overdue);
        });
    }

    private static int endpoints(JsonNode measured, String which) {
        return measured.findPath("endpoints").path(which).asInt(-1);
    }

    private static void usage(World world, TimeLine line, Caller billing, Tenant tenant, int endpoints) {
        LocalDate today = LocalDate.now(tenant.zone());
        String path = "/billing/usage?customer=%s&from=%s&to=%s"
                .formatted(tenant.customer(), today.minusDays(1), today.plusDays(1));
        soon(
                "the endpoint-days of %s are counted".formatted(tenant.name()),
                () -> assertThat(world.rest().all(billing, Service.TENANT_API, path))
                        .as("usage of %s", tenant.name())
                        .hasSizeGreaterThanOrEqualTo(endpoints));
        line.saw("%s: %d endpoint-days, read by the billing program".formatted(tenant.name(), endpoints));
    }
}
