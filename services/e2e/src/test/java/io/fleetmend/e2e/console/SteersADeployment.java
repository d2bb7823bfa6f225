package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.rest.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was approved for Birch waits for a night that is days away, and the endpoint says so (T9). That deployment is halted, goes on and
 * is ended by buttons; that nothing new leases from then on is {@code DeploymentsTest}'s of the scheduler. The next one is watched as it
 * runs, without the page being asked for again.
 */
final class SteersADeployment implements Journey {
    static final String NOW = "Right now";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(Stage.PATIENCE.toMillis());

    @Override
    public String title() {
        return "T9 and deployments: reads when it is tried next, halts, resumes and cancels, and watches the next one to its evidence";
    }

    @Override
    public void walk(Stage stage) {
        saysWhenItIsTriedNext(stage);
        haltsResumesAndCancels(stage);
        watches(stage);
    }

    private static void saysWhenItIsTriedNext(Stage stage) {
        JsonNode endpoint = stage.endpoint(Stage.BIRCH);
        String path = "/endpoints/%s/plan".formatted(endpoint.path("id").asText());
        String next = stage.rest()
                .get(stage.technician(), Service.SCHEDULER, path)
                .items()
                .getFirst()
                .path("window")
                .path("start")
                .asText();
        Page page = stage.visit(stage.technician())
                .open("/endpoints/" + endpoint.path("id").asText())
                .page();
        Locator reason = page.locator(".primary-reason");
        assertThat(reason).containsText("It waits for its maintenance window");
        Locator time = reason.locator("dd").last().locator("time");
        assertThat(time).hasAttribute("datetime", next);
        assertThat(time.locator(".moment-there")).containsText(Stage.ZONE);
    }

    private static void haltsResumesAndCancels(Stage stage) {
        Visit visit = openTheFirst(stage, Stage.NIGHT);
        Page page = visit.page();
        Locator main = page.locator("main");
        assertThat(states(page)).containsText("Planned 2");

        press(visit, "Halt", "deployment-halt");
        assertThat(main.getByText("Halted", exactly())).isVisible();
        assertThat(deployment(stage, Stage.NIGHT).path("state").asText()).isEqualTo("HALTED");

        press(visit, "Resume", null);
        assertThat(main.getByText("Halted", exactly())).isHidden();
        assertThat(deployment(stage, Stage.NIGHT).path("state").asText()).isEqualTo("RUNNING");

        press(visit, "Cancel deployment", null);
        assertThat(states(page)).containsText("Cancelled 2");
        assertThat(page.locator("tbody tr").first()).containsText("Its deployment was cancelled");
        for (String button : List.of("Halt", "Resume", "Cancel deployment")) {
            assertThat(Buttons.in(main, button)).hasCount(0);
        }
        assertThat(deployment(stage, Stage.NIGHT).path("state").asText()).isEqualTo("CANCELLED");
    }

    private static void watches(Stage stage) {
        Page list = stage.visit(stage.technician())
                .open("/deployments?customer=" + stage.customer(Stage.BIRCH))
                .page();
        stage.putWindow(Stage.BIRCH, NOW, "FREQ=DAILY", "PT24H");
        list.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NOW))
                .click(new Locator.ClickOptions().setTimeout(Stage.PATIENCE.toMillis()));
        assertThat(list).hasTitle("Deployment in %s · Fleetmend".formatted(NOW));
        list.evaluate("() => { window.neverAskedForAgain = true; }");
        assertThat(states(list)).containsText("Succeeded 2", PATIENTLY);
        assertThat(list.evaluate("() => window.neverAskedForAgain")).isEqualTo(true);

        Buttons.in(list.locator("tbody tr").first(), "1 attempt").click();
        Locator dialog = list.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("demo-technician");
        assertThat(dialog.getByText("Proven by inventory")).isVisible();
        stage.visit(stage.technician()).lookAt("job-evidence");
    }

    private static Visit openTheFirst(Stage stage, String window) {
        Visit visit = stage.visit(stage.technician()).open("/deployments?customer=" + stage.customer(Stage.BIRCH));
        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(window))
                .first()
                .click();
        assertThat(visit.page()).hasTitle("Deployment in %s · Fleetmend".formatted(window));
        visit.settle();
        return visit;
    }

    /** And again, in the question that it asks. */
    private static void press(Visit visit, String button, @Nullable String picture) {
        Page page = visit.page();
        Buttons.in(page.locator("main"), button).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        if (picture != null) {
            visit.lookAt(picture);
        }
        Buttons.in(dialog, button).click();
        assertThat(dialog).isHidden();
    }

    private static Locator states(Page page) {
        return page.getByLabel("Jobs by state");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static JsonNode deployment(Stage stage, String window) {
        return stage
                .rest()
                .get(stage.technician(), Service.SCHEDULER, "/deployments?customer=" + stage.customer(Stage.BIRCH))
                .items()
                .stream()
                .filter(one -> one.at("/window/name").asText().equals(window))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no deployment in " + window));
    }
}
