package io.fleetmend.platform.http;

import jakarta.ws.rs.WebApplicationException;

/**
 * A request that cannot be served as it is; its problem is the answer. A WebApplicationException, because JAX-RS turns anything else that
 * a parameter's converter throws into a 404.
 */
public class ProblemException extends WebApplicationException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.title() + ": " + problem.detail(), problem.status());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
