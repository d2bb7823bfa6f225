package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** T9: exactly one primary reason, its evidence and the next attempt. */
final class AsksWhyAnEndpointIsRed implements Journey {
    @Override
    public String title() {
        return "T9: asks why an endpoint is red, and gets one reason with its evidence and the next attempt";
    }

    @Override
    public void walk(Stage stage) {
        JsonNode endpoint = stage.endpoint(Stage.BIRCH);
        Visit visit = stage.visit(stage.technician());
        Page page = visit.open("/customers/%s/endpoints".formatted(stage.customer(Stage.BIRCH)))
                .page();
        page.getByText(endpoint.path("hostname").asText()).click();
        visit.settle();

        Locator reason = page.locator(".primary-reason");
        assertThat(reason).hasCount(1);
        assertThat(reason).containsText("Nobody has approved it");
        assertThat(reason.locator("dt").allTextContents())
                .containsExactly("Most urgent", "Score", "Evidence", "Next attempt");
        assertThat(reason).containsText("Pending");
        assertThat(reason).containsText("not in sight");
        explains(visit, reason);
    }

    /** Of what the score is made, who says so, and what each framework asks, as the API has it. */
    private static void explains(Visit visit, Locator reason) {
        reason.locator("button", new Locator.LocatorOptions().setHasText(Pattern.compile("^[\\d.]+$")))
                .click();
        Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("debian-osv")).hasCount(2);
        for (String framework : List.of("Cyber Essentials", "Insurer")) {
            assertThat(dialog.getByRole(AriaRole.ROW)
                            .filter(Rows.with(framework))
                            .locator("time"))
                    .hasCount(2);
        }
        visit.lookAt("score");
        visit.page().keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }
}
