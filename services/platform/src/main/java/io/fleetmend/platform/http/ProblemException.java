package io.fleetmend.platform.http;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;

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

    /** Says one by one what {@code detail} says of all of them. */
    public ProblemException with(List<Problem.Fault> faults) {
        return new ProblemException(problem.with(faults));
    }

    public Problem problem() {
        return problem;
    }
}
