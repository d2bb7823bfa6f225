package io.fleetmend.platform.http;

import org.jspecify.annotations.Nullable;

/** The problems that services raise; each call is {@code throw Problems.…}. */
public final class Problems {
    private Problems() {}

    /** The same for an id that does not exist and one that belongs to somebody else. */
    public static ProblemException notFound() {
        return problem(404, "not-found", "Not found", "There is no such thing, or it is not yours to see.", null);
    }

    /** @param detail names the value and what was expected */
    public static ProblemException invalid(String field, String detail) {
        return problem(400, "invalid", "Invalid input", detail, field);
    }

    public static ProblemException conflict(String name, String detail) {
        return problem(409, name, "Conflict", detail, null);
    }

    /** Well-formed, but not what was agreed on before. */
    public static ProblemException unprocessable(String name, String detail) {
        return problem(422, name, "Unprocessable content", detail, null);
    }

    public static ProblemException gone(String name, String detail) {
        return problem(410, name, "Gone", detail, null);
    }

    public static ProblemException forbidden(String detail) {
        return problem(403, "forbidden", "Forbidden", detail, null);
    }

    public static ProblemException unauthorized(String detail) {
        return problem(401, "unauthorized", "Unauthorized", detail, null);
    }

    /** Somebody else has changed it since it was read. */
    public static ProblemException preconditionFailed(String detail) {
        return problem(412, "precondition-failed", "Precondition failed", detail, null);
    }

    public static ProblemException preconditionRequired(String detail) {
        return problem(428, "precondition-required", "Precondition required", detail, null);
    }

    /** @param detail says when it may be asked again */
    public static ProblemException tooSoon(String detail) {
        return problem(429, "too-soon", "Too many requests", detail, null);
    }

    public static ProblemException tooLarge(String detail) {
        return problem(413, "too-large", "Content too large", detail, null);
    }

    /** Somebody whom we asked for it answered what is no answer. */
    public static ProblemException badGateway(String detail) {
        return problem(502, "bad-gateway", "Bad gateway", detail, null);
    }

    /** Something of ours is not there now; asking again later is right. */
    public static ProblemException unavailable(String detail) {
        return problem(503, "unavailable", "Unavailable", detail, null);
    }

    static ProblemException problem(
            int status, String name, String title, @Nullable String detail, @Nullable String field) {
        return new ProblemException(Problem.of(status, name, title, detail, field));
    }
}
