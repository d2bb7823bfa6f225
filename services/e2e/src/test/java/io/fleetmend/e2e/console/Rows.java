package io.fleetmend.e2e.console;

import com.microsoft.playwright.Locator;

/** Rows of tables, by what stands in them. */
final class Rows {
    private Rows() {}

    static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
