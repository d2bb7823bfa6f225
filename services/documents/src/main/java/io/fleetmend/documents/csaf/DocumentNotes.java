package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.1.27.1: an informational advisory or an incident response says what it is about. */
final class DocumentNotes implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory("csaf_informational_advisory", "csaf_security_incident_response")
                && document.all("document.notes[].category").stream()
                        .noneMatch(category -> List.of("description", "details", "general", "summary")
                                .contains(category.text()))) {
            failures.add(
                    document.document().get("notes"), "a note of description, details, general or summary is expected");
        }
    }
}
