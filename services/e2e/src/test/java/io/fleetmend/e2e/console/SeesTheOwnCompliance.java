package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.rest.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.api.Assertions;

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
        JsonNode compliance = compliance(stage);
        JsonNode endpoints = compliance.path("endpoints");
        Assertions.assertThat(endpoints.path("unknown").asLong()).isEqualTo(1);
        shows(page, "Compliant", endpoints.path("compliant").asLong());
        shows(page, "Overdue", endpoints.path("overdue").asLong());
        shows(page, "Unknown", 1);
        assertThat(page.locator(".big-number time"))
                .hasAttribute("datetime", compliance.path("oldestEvidence").asText());
        assertThat(page.locator(".big-number").first())
                .hasText(percent(compliance.path("ratio").asDouble()));
        mayOnlyRead(stage, page);
    }

    /** As whole tenths, cut off: 99.96 is not 100. */
    private static String percent(double ratio) {
        BigDecimal tenths = BigDecimal.valueOf(ratio * 100).setScale(1, RoundingMode.DOWN);
        return tenths.stripTrailingZeros().toPlainString() + "%";
    }

    /** Whoever types the address of a page of the provider finds nothing there; the API refuses what it would show. */
    private static void mayOnlyRead(Stage stage, Page page) {
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                        .getByRole(AriaRole.LINK))
                .hasCount(1);
        for (String path : List.of("/customers", "/users", "/billing/targets")) {
            stage.visit(stage.portalUser()).open(path);
            assertThat(page.getByText("There is no such page")).isVisible();
        }
    }

    private static JsonNode compliance(Stage stage) {
        String path = "/customers/%s/compliance".formatted(stage.customer(Stage.ALDER));
        JsonNode compliance = stage.rest()
                .get(stage.portalUser(), Service.TENANT_API, path)
                .succeeded()
                .json();
        if (compliance.path("endpoints").path("total").asLong() < 4) {
            throw new AssertionError("not all is measured yet: " + compliance);
        }
        return compliance;
    }

    private static void shows(Page page, String state, long count) {
        if (count > 0) {
            assertThat(page.getByLabel("Endpoints by compliance")).containsText(state + " " + count);
        }
    }
}
