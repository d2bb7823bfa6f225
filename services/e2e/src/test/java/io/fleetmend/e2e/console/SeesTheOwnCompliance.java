package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.rest.Service;

/** C1: a customer's own people land in the portal; its numbers are the API's, unknown stands apart. */
final class SeesTheOwnCompliance implements Journey {
    @Override
    public String title() {
        return "C1: a portal user sees the own compliance, unknown apart, and the age of the oldest evidence";
    }

    @Override
    public void walk(Stage stage) {
        Stage.soon("a first snapshot is there", () -> compliance(stage));
        Visit visit = stage.visit(stage.portalUser());
        Page page = visit.open("/").page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Stage.ALDER);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Customers")))
                .isHidden();
        assertThat(page.getByText("Oldest evidence")).isVisible();
        JsonNode endpoints = compliance(stage).path("endpoints");
        shows(page, "Compliant", endpoints.path("compliant").asLong());
        shows(page, "Overdue", endpoints.path("overdue").asLong());
        shows(page, "Unknown", endpoints.path("unknown").asLong());
    }

    private static JsonNode compliance(Stage stage) {
        String path = "/customers/%s/compliance".formatted(stage.customer(Stage.ALDER));
        JsonNode compliance = stage.rest()
                .get(stage.portalUser(), Service.TENANT_API, path)
                .succeeded()
                .json();
        if (compliance.path("endpoints").path("total").asLong() == 0) {
            throw new AssertionError("nothing is measured yet: " + compliance);
        }
        return compliance;
    }

    private static void shows(Page page, String state, long count) {
        if (count > 0) {
            assertThat(page.getByLabel("Endpoints by compliance")).containsText(state + " " + count);
        }
    }
}
