package io.fleetmend.tenant.report;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the document can be written in. */
enum Language {
    EN(Locale.ENGLISH),
    DE(Locale.GERMAN);

    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle texts() {
        return ResourceBundle.getBundle("report.texts", locale, NO_OTHER);
    }
}
