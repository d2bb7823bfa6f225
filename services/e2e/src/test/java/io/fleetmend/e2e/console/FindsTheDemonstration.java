package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

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
        assertThat(page.locator("tbody tr").filter(Rows.with(Stage.ALDER))).containsText("3");
        assertThat(page.locator("tbody tr").filter(Rows.with(Stage.BIRCH))).containsText("2");
    }
}
