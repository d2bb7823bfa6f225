package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fleetmend.e2e.SampleStack;
import io.fleetmend.e2e.rest.Service;

/** T3: what is pending at all customers is approved in three clicks. */
final class ApprovesEverythingInThreeClicks implements Journey {
    @Override
    public String title() {
        return "T3: approves what is pending at all customers in three clicks";
    }

    @Override
    public void walk(Stage stage) {
        Visit visit = stage.visit(stage.technician());
        Page page = visit.open("/approvals").page();
        leavesOutTheSuperseded(stage, page);
        visit.lookAt("approvals-pending");

        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select all rows"))
                .click();
        Buttons.in(page.locator("main"), "Approve").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText(Stage.BIRCH)).isVisible();
        assertThat(dialog.getByText(OnboardsACustomer.CEDAR)).isVisible();
        visit.lookAt("approvals-preview");
        Buttons.in(dialog, "Approve").click();

        assertThat(page.getByText("Nothing waits for a decision")).isVisible();
        Stage.soon(
                "nothing is pending in the API either",
                () -> assertThat(stage.rest().all(stage.technician(), Service.SCHEDULER, "/approvals?state=PENDING"))
                        .isEmpty());
    }

    /** It is missing at Birch, and the bulletin that closes it too is there instead. */
    private static void leavesOutTheSuperseded(Stage stage, Page page) {
        String path =
                "/findings?customer=%s&bulletin=%s".formatted(stage.customer(Stage.BIRCH), SampleStack.SUPERSEDED);
        assertThat(stage.rest().all(stage.technician(), Service.EXPOSURE, path))
                .isNotEmpty()
                .allMatch(finding -> finding.path("state").asText().equals("MISSING"));
        assertThat(page.locator("tbody").getByText("DSA-9101-1")).isVisible();
        assertThat(page.locator("tbody").getByText(SampleStack.SUPERSEDED)).isHidden();
    }
}
