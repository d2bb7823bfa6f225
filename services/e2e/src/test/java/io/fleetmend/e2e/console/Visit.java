package io.fleetmend.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.e2e.rest.Caller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Somebody's window on the console. */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final String origin;
    private final Page page;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private ColorScheme scheme = ColorScheme.LIGHT;

    Visit(BrowserContext context, String origin) {
        this.context = context;
        this.origin = origin;
        this.page = context.newPage();
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // an answer that is no success is one of the application's own states, and logged by the browser all the
            // same
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(page.url() + ": " + message.text());
            }
        });
    }

    /** Asks for the console, is sent to Keycloak, and comes back. */
    Visit logIn(Caller.Person person) {
        page.navigate(origin + "/console/");
        return identify(person);
    }

    /** Where Keycloak asks who it is. */
    Visit identify(Caller.Person person) {
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.password());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(origin + "/console/"));
        page.locator("h1").first().waitFor();
        return this;
    }

    /** The session is over, as after a night; the page stands there as it was. */
    void loseSession() {
        context.clearCookies();
    }

    /** What a program in the page gets from a service, by the session. */
    JsonNode send(String method, String servicePath, Map<String, String> headers, Object body) {
        Object answer =
                page.evaluate("""
                async ({method, path, headers, body}) => {
                    const sent = {'X-Requested-With': 'JavaScript', 'Content-Type': 'application/json', ...headers};
                    const answer = await fetch('/session/' + path, {method, headers: sent, body: JSON.stringify(body)});
                    return {status: answer.status, body: await answer.text()};
                }""", Map.of("method", method, "path", servicePath, "headers", headers, "body", body));
        JsonNode told = ContractsJson.get().valueToTree(answer);
        if (told.path("status").asInt() / 100 != 2) {
            throw new AssertionError("%s %s answered %s".formatted(method, servicePath, told));
        }
        try {
            return ContractsJson.get().readTree(told.path("body").asText());
        } catch (JsonProcessingException e) {
            throw new AssertionError("%s %s answered no JSON".formatted(method, servicePath), e);
        }
    }

    Page page() {
        return page;
    }

    /** @param path below {@code /console} */
    Visit open(String path) {
        page.navigate(origin + "/console" + path);
        settle();
        return this;
    }

    /**
     * As {@link #open}, but within the application that is there, as a link does it: it is not loaded and started again. What it knows since
     * some seconds it may not ask for again.
     */
    Visit turnTo(String path) {
        if (!page.url().startsWith(origin + "/console/")) {
            return open(path);
        }
        page.evaluate("""
                address => {
                    history.pushState(null, '', address);
                    dispatchEvent(new PopStateEvent('popstate'));
                }""", "/console" + path);
        page.locator("[data-address='%s']".formatted(path)).waitFor();
        settle();
        return this;
    }

    /** The page is there with what it asked for. */
    void settle() {
        page.locator("h1").first().waitFor();
        page.waitForLoadState(LoadState.LOAD);
        await("() => document.querySelectorAll('.waiting, .moving, .starting').length === 0", null);
    }

    /** As the system's theme changes, the console follows: the page is not asked for again. Returns when no colour is on its way. */
    private void change() {
        scheme = scheme == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        await("""
                dark => document.documentElement.classList.contains('pf-v6-theme-dark') === dark
                    && !document.getAnimations().some(one => one instanceof CSSTransition)""", scheme == ColorScheme.DARK);
    }

    /** What is there now is accessible in both themes; pictures are kept. It begins in the one that is there: each change costs. */
    void lookAt(String name) {
        picture(theme(), name);
        Accessibility.requireNoGraveFinding(page, name + " in " + theme());
        change();
        picture(theme(), name);
        Accessibility.requireColoursWithoutGraveFinding(page, name + " in " + theme());
        assertThat(errors()).as("what scripts complained of until %s", name).isEmpty();
    }

    private String theme() {
        return scheme.name().toLowerCase(Locale.ROOT);
    }

    /** Asks now and then, and not at every frame that is drawn. */
    private void await(String condition, @Nullable Object argument) {
        page.waitForFunction(condition, argument, new Page.WaitForFunctionOptions().setPollingInterval(50));
    }

    void picture(String folder, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", folder, name + ".png")));
    }

    /** What the scripts complained of so far; it is forgotten. */
    private List<String> errors() {
        List<String> seen = new ArrayList<>(errors);
        errors.removeAll(seen);
        return seen;
    }

    @Override
    public void close() {
        context.close();
    }
}
