package io.fleetmend.documents.conformance;

/**
 * One expectation of a suite.
 *
 * @param place where in the file: a line, or a pointer
 */
record Case(String file, String place, String input, String expected, Answer answer) {
    static final String REFUSED = "refused";

    @FunctionalInterface
    interface Answer {
        String get();
    }

    /** What this project says; {@link #REFUSED} and why, when it takes the input for no such thing. */
    String got() {
        try {
            return answer.get();
        } catch (IllegalArgumentException e) {
            return expected.equals(REFUSED) ? REFUSED : REFUSED + ": " + e.getMessage();
        } catch (RuntimeException e) {
            return "broke: " + e;
        }
    }
}
