package io.fleetmend.e2e.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.fleetmend.e2e.rest.Caller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody's window on the console. */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final String origin;
    private final Page page;
    private final List<String> errors = new CopyOnWriteArrayList<>();

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
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(person.password());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(origin + "/console/"));
        page.locator("h1").first().waitFor();
        return this;
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

    /** The page is there with what it asked for. */
    void settle() {
        page.locator("h1").first().waitFor();
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => document.querySelectorAll('.waiting, .moving, .starting').length === 0");
    }

    /** As the system's theme changes, the console follows: the page is not asked for again. Returns when no colour is on its way. */
    private void in(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForFunction("""
                dark => document.documentElement.classList.contains('pf-v6-theme-dark') === dark
                    && !document.getAnimations().some(one => one instanceof CSSTransition)""", scheme == ColorScheme.DARK);
    }

    /** What is there now is accessible in both themes; pictures are kept. */
    void lookAt(String name) {
        in(ColorScheme.LIGHT);
        picture("light", name);
        Accessibility.requireNoGraveFinding(page, name + " in light");
        in(ColorScheme.DARK);
        picture("dark", name);
        Accessibility.requireColoursWithoutGraveFinding(page, name + " in dark");
    }

    void picture(String folder, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", folder, name + ".png")));
    }

    /** What the scripts complained of so far; it is forgotten. */
    List<String> errors() {
        List<String> seen = new ArrayList<>(errors);
        errors.removeAll(seen);
        return seen;
    }

    @Override
    public void close() {
        context.close();
    }
}
