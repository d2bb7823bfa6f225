package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** T12 and P2: a junior technician sees her customers; whatever belongs to another answers as if it did not exist. */
final class SeesOnlyHerCustomers implements Journey {
    private static final String STATUS =
            "path => fetch('/session/' + path, {headers: {'X-Requested-With': 'JavaScript'}})"
                    + ".then(answer => answer.status)";

    @Override
    public String title() {
        return "T12, P2: a junior technician sees only her customers, and reaches nobody else's by any address";
    }

    @Override
    public void walk(Stage stage) {
        String alder = stage.customer(Stage.ALDER);
        JsonNode endpoint = stage.endpoint(Stage.ALDER);
        Visit visit = stage.visit(stage.junior());
        Page page = visit.open("/customers").page();
        assertThat(page.getByText(Stage.BIRCH)).isVisible();
        assertThat(page.getByText(Stage.ALDER)).isHidden();
        hides(visit);

        visit.open("/customers/" + alder);
        assertThat(page.getByText("There is no such customer")).isVisible();
        visit.open("/endpoints/" + endpoint.path("id").asText());
        assertThat(page.getByText("There is nothing here")).isVisible();

        for (String path : addresses(alder, endpoint.path("id").asText())) {
            assertThat(page.evaluate(STATUS, path)).as(path).isEqualTo(404);
        }
        logsInAgain(stage, visit);
    }

    /** She is neither an admin nor an approver. */
    private static void hides(Visit visit) {
        Page page = visit.page();
        for (String link :
                List.of("Users", "Audit log", "Billing", "Billing clients", "Branding", "Onboard a customer")) {
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)))
                    .isHidden();
        }
        hides(visit.open("/approvals"), "Approve", "Decline");
        assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(0);
        hides(visit.open("/policy"), "Change");
        hides(visit.open("/feeds"), "Retry now");
    }

    private static void hides(Visit visit, String... buttons) {
        Page page = visit.page();
        for (String button : buttons) {
            assertThat(page.locator("main").getByText(button, new Locator.GetByTextOptions().setExact(true)))
                    .isHidden();
        }
    }

    /** Whose session is over is asked who she is as soon as she wants anything, and is then where she wanted to go. */
    private static void logsInAgain(Stage stage, Visit visit) {
        Page page = visit.open("/customers").page();
        visit.loseSession();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deployments"))
                .click();
        assertThat(page.locator("#username")).isVisible();
        visit.identify(stage.junior());
        assertThat(page).hasTitle("Deployments · Fleetmend");
    }

    private static List<String> addresses(String customer, String endpoint) {
        String ofCustomer = "api/v1/customers/" + customer;
        String ofEndpoint = "api/v1/endpoints/" + endpoint;
        return List.of(
                "tenant-api/" + ofCustomer,
                "tenant-api/" + ofCustomer + "/sites",
                "tenant-api/" + ofCustomer + "/policy",
                "tenant-api/" + ofCustomer + "/compliance",
                "exposure/" + ofCustomer + "/exposure",
                "exposure/" + ofEndpoint + "/findings",
                "scheduler/" + ofCustomer + "/window-occurrences",
                "scheduler/" + ofEndpoint,
                "scheduler/" + ofEndpoint + "/plan",
                "scheduler/" + ofEndpoint + "/inventory");
    }
}
