package io.fleetmend.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * WCAG 2.0 and 2.1, A and AA, as far as a program can tell. Axe is run as its own documentation says and not by its builder for
 * Playwright: that sends axe twice to a page that has it, and makes out of everything that is well a list that nobody reads.
 */
final class Accessibility {
    private static final String SCRIPT = AxeBuilder.getAxeScript();
    /** Serious and critical findings, as text. There are no frames. */
    private static final String GRAVE = """
            only => axe.run(document, {runOnly: only, resultTypes: ['violations'], selectors: false, iframes: false})
                .then(found => found.violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .map(rule => `${rule.id} (${rule.impact}): ${rule.nodes.map(node => node.html).join(' ')}`))""";

    private static final Map<String, Object> EVERYTHING =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21aa"));
    /** Those that a theme can break: the other ones look at what is the same in both. */
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private Accessibility() {}

    static void requireNoGraveFinding(Page page, String where) {
        require(page, EVERYTHING, where);
    }

    static void requireColoursWithoutGraveFinding(Page page, String where) {
        require(page, COLOURS, where);
    }

    private static void require(Page page, Map<String, Object> only, String where) {
        if (page.evaluate("() => typeof axe === 'undefined'").equals(true)) {
            page.evaluate("() => {" + SCRIPT + "}");
        }
        assertThat((List<?>) page.evaluate(GRAVE, only))
                .as("findings of axe on %s", where)
                .isEmpty();
    }
}
