package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.e2e.isolation.Canaries.Owner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a reply was right.
 *
 * @param leak somebody else's data was in it
 * @param faults what was wrong; empty when nothing was
 */
record Verdict(Probe probe, Reply reply, boolean leak, List<String> faults) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Words of our inside: traces, classes, SQL. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z][\\w.]*\\(|\\.java:\\d|Exception\\b|\\b(?:io\\.(?:fleetmend|quarkus|vertx|smallrye)|org\\.(?:hibernate|postgresql|jboss|acme)"
                    + "|java\\.(?:lang|util|time)|jakarta|com\\.fasterxml)\\.|SQLSTATE|\\bERROR: |(?i:\\bselect\\b.{1,80}\\bfrom\\b"
                    + "|\\binsert into\\b|\\bduplicate key value\\b|row-level security|relation \")");

    private static final String TYPE = "https://fleetmend.io/problems/";

    static Verdict on(Probe probe, Reply reply, Canaries canaries) {
        List<String> faults = new ArrayList<>();
        Set<Owner> heard = canaries.heard(reply.text(), probe.visitor().mayHear(), probe.asked());
        if (!heard.isEmpty()) {
            faults.add("leaks data of " + heard);
        }
        status(probe, reply, faults);
        if (reply.status() >= 400) {
            problem(probe, reply, faults);
        }
        return new Verdict(probe, reply, !heard.isEmpty(), faults);
    }

    private static void status(Probe probe, Reply reply, List<String> faults) {
        int status = reply.status();
        boolean right = switch (probe.expectation()) {
            case UNAUTHORIZED -> status == 401;
            case FORBIDDEN -> status == 403;
            case NOT_FOUND -> status == 404;
            case REFUSED -> status == 400 || status == 404 || status == 415 || status == 422;
            case FIELD_REFUSED -> status == 400;
            case TOO_LARGE -> status == 413;
            case NO_SUCCESS -> status >= 400 && status < 500;
            case NO_LEAK -> reply.succeeded() || status >= 400 && status < 500;
            case SUCCESS -> reply.succeeded();
        };
        if (!right) {
            faults.add("must be %s, but was %d".formatted(probe.expectation(), status));
        }
    }

    /** R36: every error is a problem of RFC 9457 and says nothing about our inside. */
    private static void problem(Probe probe, Reply reply, List<String> faults) {
        if (probe.method().equals("HEAD")) {
            return;
        }
        if (!reply.contentType().startsWith("application/problem+json")) {
            faults.add("an error must be application/problem+json, but was '%s'".formatted(reply.contentType()));
            return;
        }
        if (INSIDE.matcher(reply.text()).find()) {
            faults.add("tells about our inside");
        }
        try {
            JsonNode problem = JSON.readTree(reply.body());
            if (!problem.path("type").asText().startsWith(TYPE)
                    || problem.path("title").asText().isEmpty()
                    || problem.path("status").asInt() != reply.status()) {
                faults.add("a problem needs type, title and the status that was answered");
            }
            if (probe.expectation() == Probe.Expectation.FIELD_REFUSED
                    && !probe.blames(problem.path("field").asText())) {
                faults.add("must name the whole way to the field that is to blame, %s".formatted(probe.blamed()));
            }
        } catch (IOException e) {
            faults.add("a problem must be JSON");
        }
    }

    boolean good() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return "%s%n    %s%n    answered %s".formatted(probe, String.join("; ", faults), reply);
    }
}
