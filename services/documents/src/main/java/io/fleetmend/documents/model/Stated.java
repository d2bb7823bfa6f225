package io.fleetmend.documents.model;

/** What every entry must say. */
final class Stated {
    private static final int LONGEST_ID = 300;

    private Stated() {}

    static void id(String what, String id) {
        if (id.isBlank() || id.length() > LONGEST_ID || id.equals("System.Object[]")) {
            throw new IllegalArgumentException(
                    "%s must have an id of 1 to %d characters, but has '%s'".formatted(what, LONGEST_ID, id));
        }
    }
}
