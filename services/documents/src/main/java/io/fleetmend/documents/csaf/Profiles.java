package io.fleetmend.documents.csaf;

/** Categories that have rules in common. */
final class Profiles {
    static final String[] ADVISORIES = {"csaf_security_advisory", "csaf_vex", "csaf_deprecated_security_advisory"};
    static final String[] SECURITY_ADVISORIES = {"csaf_security_advisory", "csaf_deprecated_security_advisory"};
    static final String[] ENDED = {"csaf_withdrawn", "csaf_superseded"};

    private Profiles() {}
}
