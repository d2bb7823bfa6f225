package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.1.12: language tags have registered subtags. */
final class InvalidLanguage implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (String field : List.of("lang", "source_lang")) {
            Place language = document.document().get(field);
            if (language.exists() && !LanguageTags.isValid(language.text())) {
                failures.add(language, "'%s' is no registered language".formatted(language.text()));
            }
        }
    }
}
