package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.rest.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * B2, B3, B4 as far as a person has a part in them. Programs' parts are {@code MappingsTest}, {@code ClosingTest}, {@code ExportsTest} and
 * {@code AdjustmentsTest} of tenant-api.
 */
final class ClosesAMonth implements Journey {
    private static final String AGREEMENT = "agreement-";

    @Override
    public String title() {
        return "B2, B3, B4: an admin maps the customers that no system knows, closes the month that is over once, and sees the difference before anything is sent";
    }

    @Override
    public void walk(Stage stage) {
        Page page = stage.visit(stage.admin()).open("/billing").page();
        JsonNode statement = statement(stage, stage.lastMonth().plusMonths(1).toString());
        assertThat(page.locator("tbody tr").filter(Rows.with(Stage.ALDER)).filter(Rows.with(line(statement))))
                .isVisible();

        map(stage, Stage.ALDER);
        map(stage, Stage.BIRCH);
        assertThat(page.getByText("Every customer is known")).isVisible();
        assertThat(unmapped(stage)).isEmpty();
        assertThat(page.getByText("The month is not over for all customers")).isVisible();
        assertThat(Buttons.in(page.locator("main"), "Close the month")).isDisabled();

        String month = stage.lastMonth().toString();
        showsTheEvidence(stage, month);
        closes(stage, month);
        try (PsaStandIn psa = new PsaStandIn()) {
            setsUp(stage, psa);
            seesTheDifference(stage, month, psa);
        }
    }

    private static void map(Stage stage, String customer) {
        Visit visit = stage.visit(stage.admin()).open("/billing/unmapped");
        Page page = visit.page();
        Locator row = page.locator("tbody tr").filter(Rows.with(customer));
        Buttons.in(row, "Map").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("System").selectOption("ConnectWise");
        dialog.getByLabel("Its id there").fill(AGREEMENT + customer.length());
        if (customer.equals(Stage.ALDER)) {
            visit.lookAt("billing-map");
        }
        Buttons.in(dialog, "Map").click();
        assertThat(dialog).isHidden();
        assertThat(row).hasCount(0);
    }

    /** Its days sum up to the line. */
    private static void showsTheEvidence(Stage stage, String month) {
        Visit visit = stage.visit(stage.admin()).open("/billing?month=" + month);
        Page page = visit.page();
        Locator row = page.locator("tbody tr")
                .filter(Rows.with(Stage.ALDER))
                .filter(Rows.with(line(statement(stage, month))));
        int days = LastMonth.days(stage.lastMonth());
        assertThat(row).containsText("%d endpoint-days".formatted(3 * days));
        row.getByRole(AriaRole.BUTTON).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("tbody tr")).hasCount(3);
        assertThat(dialog.locator("td[data-label='Days']").allTextContents()).containsOnly(String.valueOf(days));
        visit.lookAt("billing-evidence");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }

    /** Asked again in the same words the answer is the same, and nothing is closed a second time. */
    private static void closes(Stage stage, String month) {
        Visit visit = stage.visit(stage.admin());
        Page page = visit.page();
        Buttons.in(page.locator("main"), "Close the month").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        visit.lookAt("billing-close");
        Buttons.in(dialog, "Close the month").click();
        assertThat(dialog).isHidden();
        assertThat(page.locator("main").getByText("Closed", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(Buttons.in(page.locator("main"), "Close the month")).hasCount(0);

        JsonNode closed = period(stage, month);
        JsonNode again = visit.send(
                "POST",
                "tenant-api/api/v1/billing/periods/%s:close".formatted(month),
                Map.of("If-Match", "\"open\"", "Idempotency-Key", "console-%s-false".formatted(month)),
                Map.of("allowUnmapped", false));
        assertThat(again).isEqualTo(closed);
        assertThat(page.getByText(closed.path("hash").asText().substring(0, 16)))
                .isVisible();
        assertThat(statement(stage, month).path("hash").isTextual()).isTrue();
    }

    private static void setsUp(Stage stage, PsaStandIn psa) {
        Visit visit = stage.visit(stage.admin()).open("/billing/targets");
        Page page = visit.page();
        Buttons.in(page.locator("main"), "Set up a system").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("System").selectOption("ConnectWise");
        dialog.getByLabel("Address").fill(psa.url());
        for (String credential : List.of("Company id", "Public key", "Private key", "Client id")) {
            assertThat(Buttons.in(dialog, "Save")).isDisabled();
            dialog.getByLabel(credential).fill("stand-in");
        }
        visit.lookAt("billing-target");
        Buttons.in(dialog, "Save").click();
        assertThat(dialog).isHidden();
        assertThat(page.locator("tbody tr").filter(Rows.with("ConnectWise"))).containsText(psa.url());
    }

    private static void seesTheDifference(Stage stage, String month, PsaStandIn psa) {
        String line = line(statement(stage, month));
        Visit visit = stage.visit(stage.admin());
        visit.send(
                "PUT",
                "tenant-api/api/v1/billing/mappings/%s/CONNECTWISE".formatted(stage.customer(Stage.ALDER)),
                Map.of("If-Match", "*"),
                Map.of("externalId", AGREEMENT + Stage.ALDER.length(), "lines", Map.of(line, "addition-1")));
        Page page = visit.open("/billing/differences?month=" + month).page();
        Buttons.in(page.locator("main"), "Ask for the difference").click();

        Locator row = page.locator("tbody tr").filter(Rows.with("addition-1"));
        int days = 3 * LastMonth.days(stage.lastMonth());
        assertThat(row.locator("td[data-label='It has']")).hasText("1");
        assertThat(row.locator("td[data-label='Quantity']")).hasText(String.valueOf(days));
        assertThat(row.locator("td[data-label='Difference']")).hasText(String.valueOf(days - 1));
        assertThat(row).containsText("Not sent");
        assertThat(psa.methods()).isNotEmpty().containsOnly("GET");
        visit.lookAt("billing-difference");
    }

    private static JsonNode period(Stage stage, String month) {
        return stage.rest()
                .get(stage.admin(), Service.TENANT_API, "/billing/periods/" + month)
                .succeeded()
                .json();
    }

    private static JsonNode statement(Stage stage, String month) {
        String path = "/billing/periods/%s/statements/%s".formatted(month, stage.customer(Stage.ALDER));
        return stage.rest()
                .get(stage.admin(), Service.TENANT_API, path)
                .succeeded()
                .json();
    }

    /** The one that is not nothing. */
    private static String line(JsonNode statement) {
        return StreamSupport.stream(statement.path("lines").spliterator(), false)
                .filter(line -> line.path("quantity").decimalValue().signum() > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("all lines are nothing: " + statement))
                .path("line")
                .asText();
    }

    private static List<JsonNode> unmapped(Stage stage) {
        return stage.rest()
                .get(stage.admin(), Service.TENANT_API, "/billing/mappings/unmapped")
                .items();
    }
}
