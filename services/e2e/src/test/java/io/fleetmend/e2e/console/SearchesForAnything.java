package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The search box finds a customer, an endpoint, a bulletin by its id or an update's, and what names a CVE; all of it without a mouse. */
final class SearchesForAnything implements Journey {
    static final String BLASTER = "outbreaks:MS03-026";
    private static final int MOST_TABS = 40;

    @Override
    public String title() {
        return "the search box finds customers, endpoints, bulletins, KBs and CVEs, and the keyboard is enough for that and for tables";
    }

    @Override
    public void walk(Stage stage) {
        Visit visit = stage.visit(stage.technician()).open("/today");
        String hostname = stage.endpoint(Stage.ALDER).path("hostname").asText();

        finds(visit, "alder cl", Stage.ALDER);
        finds(visit, hostname, hostname);
        finds(visit, "DSA-9101", "DSA-9101-1");
        finds(visit, "CVE-2026-90101", "DSA-9101-1");
        finds(visit, "KB823980", BLASTER);
        sorts(visit);
    }

    /** To the customers, by name, the other way round, and into the first one. */
    private static void sorts(Visit visit) {
        Page page = visit.page();
        // out of the search box, in which letters are text
        page.keyboard().press("Tab");
        page.keyboard().press("g");
        page.keyboard().press("c");
        assertThat(page).hasTitle("Customers · Fleetmend");
        visit.settle();
        tabTo(page, "Name");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*[?&]order=name$"));
        // the address knows it some moments before the table
        assertThat(page.locator("th", new Page.LocatorOptions().setHasText("Name")))
                .hasAttribute("aria-sort", "ascending");
        assertThat(page.locator("tbody tr").first()).containsText(Stage.ALDER);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*[?&]order=-name$"));
        assertThat(page.locator("tbody tr").first()).containsText(Stage.BIRCH);
        tabTo(page, Stage.BIRCH);
        page.keyboard().press("Enter");
        assertThat(page).hasTitle(Stage.BIRCH + " · Fleetmend");
        page.keyboard().press("?");
        Locator help = page.getByRole(AriaRole.DIALOG);
        assertThat(help).containsText("Keyboard shortcuts");
        visit.lookAt("shortcuts");
        page.keyboard().press("Escape");
        assertThat(help).isHidden();
    }

    private static void tabTo(Page page, String text) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (text.equals(page.evaluate("() => document.activeElement.textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError("'%s' must be reached by %d tabs".formatted(text, MOST_TABS));
    }

    private static void finds(Visit visit, String text, String link) {
        Page page = visit.page();
        // out of the box, in which a slash is text
        page.keyboard().press("Tab");
        page.keyboard().press("/");
        assertThat(page.locator("#search-box")).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        assertThat(page.locator("main")
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(link).setExact(true))
                        .first())
                .isVisible();
    }
}
