package io.fleetmend.documents.csaf;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Titles that the standard gives, in other languages than English; languages that are missing are not tested. */
final class Translations {
    private static final Map<String, Map<String, String>> BY_LANGUAGE = Map.of(
            "de",
            Map.of(
                    "License", "Lizenz",
                    "Product Description", "Produktbeschreibung",
                    "Reasoning for Supersession", "Begründung für die Ersetzung",
                    "Reasoning for Withdrawal", "Begründung für die Zurückziehung",
                    "Superseding Document", "Ersetzendes Dokument"));

    private Translations() {}

    /** Empty for English, and where none is known. */
    static Optional<String> of(CsafDocument document, String term) {
        String language =
                document.document().text("lang").toLowerCase(Locale.ROOT).split("-")[0];
        return Optional.ofNullable(BY_LANGUAGE.getOrDefault(language, Map.of()).get(term));
    }
}
