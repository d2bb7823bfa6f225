package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The search box finds a customer, an endpoint, a bulletin, and what names a CVE. */
final class SearchesForAnything implements Journey {
    @Override
    public String title() {
        return "the search box finds customers, endpoints, bulletins and CVEs";
    }

    @Override
    public void walk(Stage stage) {
        Visit visit = stage.visit(stage.technician()).open("/today");
        String hostname = stage.endpoint(Stage.ALDER).path("hostname").asText();

        finds(visit, "alder cl", Stage.ALDER);
        finds(visit, hostname, hostname);
        finds(visit, "DSA-9101", "DSA-9101-1");
        finds(visit, "CVE-2026-90101", "DSA-9101-1");
    }

    private static void finds(Visit visit, String text, String link) {
        Page page = visit.page();
        page.locator("#search-box").fill(text);
        page.locator("#search-box").press("Enter");
        assertThat(page.locator("main")
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(link).setExact(true))
                        .first())
                .isVisible();
    }
}
