package io.fleetmend.standalone.installation;

/** Something the person at the terminal can mend: says what is wrong and the way out. */
public final class CannotContinueException extends RuntimeException {
    private final String wayOut;

    public CannotContinueException(String whatIsWrong, String wayOut) {
        super(whatIsWrong);
        this.wayOut = wayOut;
    }

    public String wayOut() {
        return wayOut;
    }
}
