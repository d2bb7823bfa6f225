package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.rest.Service;
import java.util.List;

/**
 * B2, B3 as far as a person has a part in them: what is billed stands there as the API says it, no customer is left without a place to be
 * billed in, and a month that runs cannot be closed. Programs' parts are {@code MappingsTest}, {@code ClosingTest}, {@code ExportsTest} and
 * {@code AdjustmentsTest} of tenant-api.
 */
final class PreparesTheClose implements Journey {
    @Override
    public String title() {
        return "B2, B3: an admin sees the month as the API has it, maps the customers that no system knows, and cannot close too early";
    }

    @Override
    public void walk(Stage stage) {
        Page page = stage.visit(stage.admin()).open("/billing").page();
        JsonNode statement = statement(stage);
        assertThat(page.locator("tbody tr").filter(Rows.with(Stage.ALDER)).first())
                .containsText(statement.at("/lines/0/line").asText());

        map(stage, Stage.ALDER);
        map(stage, Stage.BIRCH);
        assertThat(page.getByText("Every customer is known")).isVisible();
        assertThat(unmapped(stage)).isEmpty();
        assertThat(page.getByText("The month is not over for all customers")).isVisible();
        assertThat(Buttons.in(page.locator("main"), "Close the month")).isDisabled();
    }

    private static void map(Stage stage, String customer) {
        Visit visit = stage.visit(stage.admin()).open("/billing/unmapped");
        Page page = visit.page();
        Locator row = page.locator("tbody tr").filter(Rows.with(customer));
        Buttons.in(row, "Map").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("System").selectOption("ConnectWise");
        dialog.getByLabel("Its id there").fill("agreement-" + customer.length());
        visit.lookAt("billing-map");
        Buttons.in(dialog, "Map").click();
        assertThat(dialog).isHidden();
        assertThat(row).hasCount(0);
    }

    private static JsonNode statement(Stage stage) {
        String month = stage.rest()
                .get(stage.admin(), Service.TENANT_API, "/billing/periods")
                .items()
                .getFirst()
                .path("period")
                .asText();
        String path = "/billing/periods/%s/statements/%s".formatted(month, stage.customer(Stage.ALDER));
        return stage.rest()
                .get(stage.admin(), Service.TENANT_API, path)
                .succeeded()
                .json();
    }

    private static List<JsonNode> unmapped(Stage stage) {
        return stage.rest()
                .get(stage.admin(), Service.TENANT_API, "/billing/mappings/unmapped")
                .items();
    }
}
