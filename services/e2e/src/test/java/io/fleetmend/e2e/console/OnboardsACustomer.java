package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** T2: a customer with a site and a window; its first endpoint shows how it stands within two minutes of its token being used. */
final class OnboardsACustomer implements Journey {
    static final String CEDAR = "Cedar School";
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final Pattern TOKEN = Pattern.compile("--token[= ]'?([^' ]+)");
    private static final Pattern TRUST = Pattern.compile("--trust[= ]'?([^' ]+)");

    @Override
    public String title() {
        return "T2: onboards a customer, whose first endpoint shows Missing";
    }

    @Override
    public void walk(Stage stage) {
        Visit visit = stage.visit(stage.admin());
        Page page = visit.open("/customers").page();
        page.getByRole(AriaRole.LINK, named("Onboard a customer")).click();
        // until it is loaded the page before is still there, with a field of the same name
        page.getByRole(AriaRole.HEADING, named("Onboard a customer")).waitFor();
        page.getByLabel("Name").fill(CEDAR);
        page.getByLabel("Time zone").fill("America/New_York");
        next(page, "Create and go on");
        page.getByLabel("Name of the site").fill("Campus");
        next(page, "Create and go on");
        page.getByLabel("Name of the window").fill("Weekend night");
        next(page, "Use this window and go on");
        page.getByRole(AriaRole.BUTTON, named("Make an enrolment token")).click();
        Locator command = page.getByRole(AriaRole.CODE).or(page.locator(".pf-v6-c-clipboard-copy pre"));
        String text = command.first().textContent();
        assertThat(page.getByText("Waiting for the endpoint")).isVisible();

        stage.enrol("cedar", List.of(found(TOKEN, text)), found(TRUST, text));

        Locator standing = page.getByText("cedar").filter(new Locator.FilterOptions().setHasText("first inventory"));
        assertThat(standing.first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TWO_MINUTES.toMillis()));
        assertThat(page.getByText("Missing").first()).isVisible();
    }

    private static void next(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String found(Pattern pattern, String command) {
        Matcher matcher = pattern.matcher(command);
        if (!matcher.find()) {
            throw new AssertionError("the install command must match %s, but was %s".formatted(pattern, command));
        }
        return matcher.group(1);
    }
}
