package io.fleetmend.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** WCAG 2.0 and 2.1, A and AA, as far as a program can tell. */
final class Accessibility {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa");
    /** Those that a theme can break: the other ones look at what is the same in both. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    static void requireNoGraveFinding(Page page, String where) {
        require(axe(page).withTags(RULES), where);
    }

    static void requireColoursWithoutGraveFinding(Page page, String where) {
        require(axe(page).withRules(OF_COLOURS), where);
    }

    /** There are no frames: no page of its own is opened to put their results together. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static void require(AxeBuilder axe, String where) {
        List<String> grave = axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Accessibility::told)
                .toList();
        assertThat(grave).as("findings of axe on %s", where).isEmpty();
    }

    private static String told(Rule rule) {
        return "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getNodes().stream().map(node -> node.getHtml()).toList());
    }
}
