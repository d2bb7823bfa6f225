package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.rest.Caller;
import java.util.List;

/** Text is translated, and stays so from page to page. The last of the journeys, as it leaves the console in German. */
final class SpeaksGerman implements Journey {
    @Override
    public String title() {
        return "the console and the portal speak German to whoever wants it";
    }

    @Override
    public void walk(Stage stage) {
        choose(stage, stage.admin());
        for (String page : List.of("today", "customers", "approvals", "billing", "branding", "policy")) {
            stage.visit(stage.admin()).open("/" + page).picture("german", page);
        }
        assertThat(heading(stage.visit(stage.admin()).open("/billing").page())).hasText("Abrechnung");

        choose(stage, stage.portalUser());
        Visit portal = stage.visit(stage.portalUser()).open("/portal/reports");
        portal.picture("german", "portal-reports");
        assertThat(Buttons.in(portal.page().locator("main"), "PDF herunterladen"))
                .isVisible();
    }

    private static void choose(Stage stage, Caller.Person person) {
        Page page = stage.visit(person).open("/").page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("settings and log out"))
                .click();
        page.getByText("Deutsch").click();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
