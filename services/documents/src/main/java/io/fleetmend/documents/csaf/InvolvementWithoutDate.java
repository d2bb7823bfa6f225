package io.fleetmend.documents.csaf;

/** 6.2.7: an involvement has a date. */
final class InvolvementWithoutDate implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place involvement : document.all("vulnerabilities[].involvements[]")) {
            if (!involvement.has("date")) {
                failures.add(involvement.get("date"), "a date is expected");
            }
        }
    }
}
