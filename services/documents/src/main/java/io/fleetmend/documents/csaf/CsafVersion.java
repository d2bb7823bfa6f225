package io.fleetmend.documents.csaf;

/** The versions of the standard that are understood. */
public enum CsafVersion {
    V2_0("2.0"),
    V2_1("2.1");

    private final String text;

    CsafVersion(String text) {
        this.text = text;
    }

    static CsafVersion of(String text) {
        for (CsafVersion version : values()) {
            if (version.text.equals(text)) {
                return version;
            }
        }
        throw new CsafException(
                "'%s' at /document/csaf_version is no version of CSAF: 2.0 or 2.1 is expected".formatted(text));
    }
}
