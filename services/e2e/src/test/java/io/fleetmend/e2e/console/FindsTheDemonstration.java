package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.rest.Service;
import org.assertj.core.api.Assertions;

/** P1: what the README's one command makes besides servers; {@code ReadmeTourTest} is about the command. */
final class FindsTheDemonstration implements Journey {
    @Override
    public String title() {
        return "P1: the provider's admin logs in, lands in the console, and finds two customers with what they miss";
    }

    @Override
    public void walk(Stage stage) {
        Page page = stage.visit(stage.admin()).open("/").page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Today");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Customers").setExact(true))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        stands(stage, page, Stage.ALDER, 4, 1);
        stands(stage, page, Stage.BIRCH, 2, 0);
    }

    /** Each number is the API's, and unknown is none of the compliant. */
    private static void stands(Stage stage, Page page, String customer, int total, int unknown) {
        Locator row = page.locator("tbody tr").filter(Rows.with(customer));
        assertThat(cell(row, "Endpoints")).hasText(String.valueOf(total));
        assertThat(cell(row, "Unknown")).hasText(String.valueOf(unknown));
        Stage.soon("the row of %s is what the API says".formatted(customer), () -> {
            JsonNode endpoints = exposure(stage, customer).path("endpoints");
            Assertions.assertThat(endpoints.path("compliant").asInt()
                            + endpoints.path("overdue").asInt())
                    .isEqualTo(total - unknown);
            assertThat(cell(row, "Compliant"))
                    .hasText(endpoints.path("compliant").asText());
            assertThat(cell(row, "Overdue")).hasText(endpoints.path("overdue").asText());
        });
    }

    private static JsonNode exposure(Stage stage, String customer) {
        String path = "/customers/%s/exposure".formatted(stage.customer(customer));
        return stage.rest()
                .get(stage.admin(), Service.EXPOSURE, path)
                .succeeded()
                .json();
    }

    private static Locator cell(Locator row, String column) {
        return row.locator("td[data-label='%s']".formatted(column));
    }
}
