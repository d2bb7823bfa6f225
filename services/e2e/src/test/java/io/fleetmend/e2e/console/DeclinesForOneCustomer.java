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

/** T4: a bulletin is declined for one customer; a rule that approves everything does not install it there. */
final class DeclinesForOneCustomer implements Journey {
    private static final String WHY = "breaks the X-ray viewer";
    private static final List<String> ALL = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "NOT_STATED");

    @Override
    public String title() {
        return "T4: declines an update for one customer, and no later rule installs it there";
    }

    @Override
    public void walk(Stage stage) {
        String alder = stage.customer(Stage.ALDER);
        String declined = decline(stage, alder);
        Map<String, Object> rule = Map.of("autoApproval", Map.of("severities", ALL, "knownExploited", true));
        stage.rest()
                .put(stage.admin(), Service.TENANT_API, "/customers/%s/policy".formatted(alder), rule)
                .succeeded();

        Stage.soon("the rule approved everything else", () -> {
            for (JsonNode approval :
                    stage.rest().all(stage.technician(), Service.SCHEDULER, "/approvals?customer=" + alder)) {
                boolean one =
                        approval.path("bulletin").path("bulletin").asText().equals(declined);
                assertThat(approval.path("state").asText()).isEqualTo(one ? "DECLINED" : "AUTO_APPROVED");
            }
        });
        Visit visit = stage.visit(stage.technician());
        Page page = visit.open("/approvals?state=DECLINED").page();
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(declined));
        assertThat(row).containsText("demo-technician");
        assertThat(row).containsText(WHY);
        isInTheAuditLog(stage, declined);
    }

    /** Who and why; the decision travels to the log as an event. */
    private static void isInTheAuditLog(Stage stage, String declined) {
        Stage.soon("the audit log has the decline", () -> {
            JsonNode newest = stage
                    .rest()
                    .get(stage.admin(), Service.TENANT_API, "/audit?customer=" + stage.customer(Stage.ALDER))
                    .items()
                    .stream()
                    .filter(entry -> entry.path("action").asText().equals("approval.declined"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no decline is in the log"));
            assertThat(newest.path("actor").asText()).isEqualTo("demo-technician");
        });
        Page page = stage.visit(stage.admin())
                .open("/audit?customer=" + stage.customer(Stage.ALDER))
                .page();
        Locator entry = page.locator("tbody tr").filter(Rows.with("approval.declined"));
        assertThat(entry).hasCount(1);
        assertThat(entry).containsText("demo-technician");
        assertThat(entry).containsText(declined);
        assertThat(entry).containsText(WHY);
        assertThat(entry).containsText(Stage.ALDER);
    }

    private static String decline(Stage stage, String customer) {
        Visit visit = stage.visit(stage.technician());
        Page page = visit.open("/approvals?customer=" + customer).page();
        Locator row = page.locator("tbody tr").first();
        String bulletin = row.getByRole(AriaRole.LINK).first().textContent();
        row.getByRole(AriaRole.CHECKBOX).click();
        Buttons.in(page.locator("main"), "Decline").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(Buttons.in(dialog, "Decline")).isDisabled();
        dialog.getByLabel("Reason").fill(WHY);
        Buttons.in(dialog, "Decline").click();
        assertThat(dialog).isHidden();
        return bulletin;
    }
}
