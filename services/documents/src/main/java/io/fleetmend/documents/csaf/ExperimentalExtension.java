package io.fleetmend.documents.csaf;

/** 6.2.54.4 and 6.3.21.2: extensions that are neither official nor registered stay away. */
record ExperimentalExtension(boolean clear) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.tlp().equals("CLEAR") == clear) {
            new AnyExtension().run(document, failures);
        }
    }
}
