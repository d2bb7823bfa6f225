package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.2.14: languages are none for private use. */
final class PrivateLanguage implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (String field : List.of("lang", "source_lang")) {
            Place language = document.document().get(field);
            if (language.exists() && LanguageTags.isPrivate(language.text())) {
                failures.add(language, "'%s' is for private use".formatted(language.text()));
            }
        }
    }
}
