package io.fleetmend.e2e.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The machine's own Chromium: none is downloaded. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips what follows where there is none; under {@code CI=true} fails it. */
    static void require() {
        if (Files.isExecutable(PROGRAM)) {
            return;
        }
        String message = "no Chromium at %s; ./fleetmend test installs it as root on Debian".formatted(PROGRAM);
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message + "; under CI=true that is a failure");
        }
        throw new TestAbortedException(message);
    }

    static Chromium launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setHeadless(true)
                        .setArgs(List.of("--disable-dev-shm-usage", "--disable-gpu")));
        return new Chromium(playwright, browser);
    }

    /** A window of its own, in which nobody is logged in. */
    Visit visit(String origin) {
        return new Visit(
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(origin)
                        .setLocale("en-GB")
                        .setTimezoneId("America/New_York")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1400, 1000)),
                origin);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
