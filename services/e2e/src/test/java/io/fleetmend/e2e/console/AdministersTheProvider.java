package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.rest.Service;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** What an admin sets up: a technician and her customers, a site, a freeze, and a window that is seen before it is anybody's. */
final class AdministersTheProvider implements Journey {
    private static final String SITE = "Warehouse";
    private static final String FREEZE = "stocktaking";

    @Override
    public String title() {
        return "an admin makes a technician of one customer and a site, and sees what windows and freezes do before they hold";
    }

    @Override
    public void walk(Stage stage) {
        makesATechnician(stage);
        addsASite(stage);
        drawsAWindow(stage);
        freezes(stage);
    }

    private static void makesATechnician(Stage stage) {
        Visit visit = stage.visit(stage.admin()).open("/users");
        Page page = visit.page();
        Buttons.in(page.locator("main"), "New user").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("User name").fill("bea");
        dialog.getByLabel("E-mail").fill("bea@e2e.fleetmend.example");
        dialog.getByLabel("First name").fill("Bea");
        dialog.getByLabel("Last name").fill("Birch");
        dialog.getByLabel("Only these:").click();
        assertThat(Buttons.in(dialog, "Create")).isDisabled();
        dialog.getByLabel(Stage.BIRCH).click();
        visit.lookAt("user-new");
        Buttons.in(dialog, "Create").click();
        assertThat(dialog).containsText("bea was created");
        page.keyboard().press("Escape");

        Locator row = page.locator("tbody tr").filter(Rows.with("bea"));
        assertThat(row).containsText("Technician");
        assertThat(row.locator("td[data-label='Customers']")).hasText(Stage.BIRCH);
        JsonNode user = stage.rest().all(stage.admin(), Service.TENANT_API, "/users").stream()
                .filter(one -> one.path("username").asText().equals("bea"))
                .findFirst()
                .orElseThrow();
        assertThat(user.path("customers")).hasSize(1);
        assertThat(user.at("/customers/0").asText()).isEqualTo(stage.customer(Stage.BIRCH));
    }

    private static void addsASite(Stage stage) {
        Visit visit = stage.visit(stage.admin()).open("/customers/%s/sites".formatted(stage.customer(Stage.BIRCH)));
        Page page = visit.page();
        Buttons.in(page.locator("main"), "Add a site").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name of the site").fill(SITE);
        visit.lookAt("site-new");
        Buttons.in(dialog, "Add a site").click();
        assertThat(dialog).isHidden();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(SITE)))
                .isVisible();
    }

    /** It is left as it was. */
    private static void drawsAWindow(Stage stage) {
        Visit visit = stage.visit(stage.admin()).open("/customers/%s/policy".formatted(stage.customer(Stage.BIRCH)));
        Page page = visit.page();
        page.getByLabel("Change: Maintenance windows").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name of the window").fill("Second Tuesday");
        dialog.getByLabel("Opens", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("Relative to Patch Tuesday");
        dialog.getByLabel("Days after Patch Tuesday").fill("2");
        Locator preview = dialog.getByLabel("Next occurrences");
        Locator drawn = preview.getByRole(AriaRole.LISTITEM).filter(Rows.with("Second Tuesday"));
        assertThat(drawn.first()).containsText(Stage.ZONE);
        visit.lookAt("window-preview");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(page.getByText("Second Tuesday")).isHidden();
    }

    /** No window opens in it. */
    private static void freezes(Stage stage) {
        Visit visit = stage.visit(stage.admin());
        Page page = visit.page();
        page.getByLabel("Change: Change freezes").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator first = dialog.getByLabel("Next occurrences").locator("time").first();
        String before = first.getAttribute("datetime");
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of(Stage.ZONE)));
        dialog.getByLabel("Reason").fill(FREEZE);
        dialog.getByLabel("From").fill(today.plusDays(1) + "T00:00");
        dialog.getByLabel("Until").fill(today.plusDays(9) + "T00:00");
        Buttons.in(dialog, "Add").click();
        assertThat(first).not().hasAttribute("datetime", before);
        assertThat(first.getAttribute("datetime")).isGreaterThan(before);
        visit.lookAt("freeze-preview");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }
}
