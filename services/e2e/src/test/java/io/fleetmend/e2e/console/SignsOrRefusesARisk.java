package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.rest.Service;
import java.util.List;

/** C3: the provider asks for two exceptions; the customer signs one, whose findings are excepted then, and refuses the other. */
final class SignsOrRefusesARisk implements Journey {
    private static final String SIGNED = "DSA-9102-1";
    private static final String REFUSED = "DSA-9101-1";
    private static final String WHY = "the X-ray viewer is being replaced";

    @Override
    public String title() {
        return "C3: a customer's signer signs one exception and refuses another";
    }

    @Override
    public void walk(Stage stage) {
        askOnTheBulletin(stage);
        askOnThePageOfExceptions(stage);
        offersNothingToAViewer(stage);
        decide(stage);

        Stage.soon("what is signed is excepted, what is refused is not", () -> {
            assertThat(states(stage, SIGNED)).containsOnly("EXCEPTED");
            assertThat(states(stage, REFUSED)).isNotEmpty().doesNotContain("EXCEPTED");
        });
    }

    private static void askOnTheBulletin(Stage stage) {
        Page page = stage.visit(stage.technician()).open("/bulletins/" + SIGNED).page();
        Locator row = page.locator("tbody tr").filter(Rows.with(Stage.ALDER));
        Buttons.in(row, "Ask for an exception").click();
        onlyFor(stage, page.getByRole(AriaRole.DIALOG));
        ask(page);
    }

    /** The others are patched. */
    private static void onlyFor(Stage stage, Locator dialog) {
        dialog.getByLabel("Only these").click();
        dialog.getByLabel(stage.endpoint(Stage.ALDER).path("hostname").asText()).click();
    }

    private static void askOnThePageOfExceptions(Stage stage) {
        Visit visit = stage.visit(stage.technician()).open("/exceptions");
        Page page = visit.page();
        Buttons.in(page.locator("main"), "Ask for an exception").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Customer").selectOption(Stage.ALDER);
        dialog.getByLabel("Bulletin").fill(REFUSED);
        onlyFor(stage, dialog);
        visit.lookAt("exception-new");
        ask(page);
        assertThat(page.locator("tbody tr").filter(Rows.with(REFUSED))).containsText("Asked for");
    }

    private static void ask(Page page) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reason").fill(WHY);
        Buttons.in(dialog, "Ask the customer").click();
        assertThat(dialog).isHidden();
    }

    private static void offersNothingToAViewer(Stage stage) {
        Page page = stage.visit(stage.portalUser()).open("/portal/exceptions").page();
        assertThat(page.locator("tbody tr").filter(Rows.with(SIGNED))).isVisible();
        assertThat(Buttons.in(page.locator("main"), "Sign")).hasCount(0);
        assertThat(Buttons.in(page.locator("main"), "Refuse")).hasCount(0);
    }

    private static void decide(Stage stage) {
        Visit visit = stage.visit(stage.signer()).open("/portal/exceptions");
        Page page = visit.page();
        Locator signed = page.locator("tbody tr").filter(Rows.with(SIGNED));
        Buttons.in(signed, "Sign").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(WHY);
        visit.lookAt("exception-sign");
        Buttons.in(dialog, "Sign").click();
        assertThat(signed).containsText("Signed");

        Locator refused = page.locator("tbody tr").filter(Rows.with(REFUSED));
        Buttons.in(refused, "Refuse").click();
        Buttons.in(dialog, "Refuse").click();
        assertThat(refused).containsText("Refused");
        assertThat(refused).containsText("signer");
    }

    private static List<String> states(Stage stage, String bulletin) {
        String path = "/findings?endpoint=%s&bulletin=%s"
                .formatted(stage.endpoint(Stage.ALDER).path("id").asText(), bulletin);
        return stage.rest().all(stage.technician(), Service.EXPOSURE, path).stream()
                .map(finding -> finding.path("state").asText())
                .toList();
    }
}
