package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.2.15: languages are named. */
final class DefaultLanguage implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (String field : List.of("lang", "source_lang")) {
            Place language = document.document().get(field);
            if (language.text().equalsIgnoreCase("i-default")) {
                failures.add(language, "'i-default' names no language");
            }
        }
    }
}
