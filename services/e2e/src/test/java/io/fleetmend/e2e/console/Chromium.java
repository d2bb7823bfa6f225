package io.fleetmend.e2e.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The machine's own Chromium: none is downloaded. Its headless shell does the same for less of the processor. */
final class Chromium implements AutoCloseable {
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips what follows where there is none; under {@code CI=true} fails it. */
    static void require() {
        if (program().isPresent()) {
            return;
        }
        String message = "no Chromium at %s; ./fleetmend test installs it as root on Debian".formatted(PROGRAMS);
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message + "; under CI=true that is a failure");
        }
        throw new TestAbortedException(message);
    }

    private static Optional<Path> program() {
        return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    }

    static Chromium launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program().orElseThrow())
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
