package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;

/** P1: what the README's one command makes besides servers; {@code ReadmeTourTest} is about the command. */
final class FindsTheDemonstration implements Journey {
    @Override
    public String title() {
        return "P1: the provider's admin logs in, lands in the console, and finds two customers with what they miss";
    }

    @Override
    public void walk(Stage stage) {
        Visit visit = stage.visit(stage.admin());
        Stage.soon("each customer's row is what the API says", () -> {
            Page page = customers(visit);
            stands(stage, page, Stage.ALDER, 4, 1);
            stands(stage, page, Stage.BIRCH, 2, 0);
        });
    }

    /** Anew: a page that is there already asks for no figures again. */
    private static Page customers(Visit visit) {
        Page page = visit.open("/").page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Today");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Customers").setExact(true))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        return page;
    }

    /** Each number is the API's, and unknown is none of the compliant. */
    private static void stands(Stage stage, Page page, String customer, int total, int unknown) {
        Locator row = page.locator("tbody tr").filter(Rows.with(customer));
        assertThat(cell(row, "Endpoints")).hasText(String.valueOf(total));
        assertThat(cell(row, "Unknown")).hasText(String.valueOf(unknown));
        JsonNode endpoints = stage.endpointsByExposure(customer);
        Assertions.assertThat(endpoints.path("compliant").asInt()
                        + endpoints.path("overdue").asInt())
                .isEqualTo(total - unknown);
        assertThat(cell(row, "Compliant")).hasText(endpoints.path("compliant").asText());
        assertThat(cell(row, "Overdue")).hasText(endpoints.path("overdue").asText());
    }

    private static Locator cell(Locator row, String column) {
        return row.locator("td[data-label='%s']".formatted(column));
    }
}
