package io.fleetmend.e2e.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Buttons, by what stands on them. */
final class Buttons {
    private Buttons() {}

    static Locator in(Locator where, String name) {
        return where.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
