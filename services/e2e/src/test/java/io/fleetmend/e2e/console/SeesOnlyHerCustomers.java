package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** T12 and P2: a junior technician sees her customers; whatever belongs to another answers as if it did not exist. */
final class SeesOnlyHerCustomers implements Journey {
    private static final String STATUS =
            "path => fetch('/session/' + path, {headers: {'X-Requested-With': 'JavaScript'}})"
                    + ".then(answer => answer.status)";

    @Override
    public String title() {
        return "T12, P2: a junior technician sees only her customers, and reaches nobody else's by any address";
    }

    @Override
    public void walk(Stage stage) {
        String alder = stage.customer(Stage.ALDER);
        JsonNode endpoint = stage.endpoint(Stage.ALDER);
        Visit visit = stage.visit(stage.junior());
        Page page = visit.open("/customers").page();
        assertThat(page.getByText(Stage.BIRCH)).isVisible();
        assertThat(page.getByText(Stage.ALDER)).isHidden();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Users")))
                .isHidden();

        visit.open("/customers/" + alder);
        assertThat(page.getByText("There is no such customer")).isVisible();
        visit.open("/endpoints/" + endpoint.path("id").asText());
        assertThat(page.getByText("There is nothing here")).isVisible();

        for (String path : addresses(alder, endpoint.path("id").asText())) {
            assertThat(page.evaluate(STATUS, path)).as(path).isEqualTo(404);
        }
    }

    private static List<String> addresses(String customer, String endpoint) {
        String ofCustomer = "api/v1/customers/" + customer;
        String ofEndpoint = "api/v1/endpoints/" + endpoint;
        return List.of(
                "tenant-api/" + ofCustomer,
                "tenant-api/" + ofCustomer + "/sites",
                "tenant-api/" + ofCustomer + "/policy",
                "tenant-api/" + ofCustomer + "/compliance",
                "exposure/" + ofCustomer + "/exposure",
                "exposure/" + ofEndpoint + "/findings",
                "scheduler/" + ofCustomer + "/window-occurrences",
                "scheduler/" + ofEndpoint,
                "scheduler/" + ofEndpoint + "/plan",
                "scheduler/" + ofEndpoint + "/inventory");
    }
}
