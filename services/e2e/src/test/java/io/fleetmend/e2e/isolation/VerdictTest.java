package io.fleetmend.e2e.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fleetmend.e2e.isolation.Canaries.Owner;
import io.fleetmend.e2e.isolation.Probe.Expectation;
import io.fleetmend.e2e.rest.Service;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge itself is judged: what it would let pass, the matrix would never find. */
class VerdictTest {
    private static final String PROBLEM = "application/problem+json";
    private static final Operation OPERATION = new Operation(
            Service.SCHEDULER,
            "GET",
            "/api/v1/endpoints",
            JsonNodeFactory.instance.objectNode(),
            JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.objectNode());

    private final Canaries canaries = new Canaries();

    @Test
    void anothersCanaryIsALeak() {
        Verdict verdict = judge(Expectation.NO_LEAK, "/", 200, "application/json", canaries.text(Owner.A, "host"));
        assertThat(verdict.leak()).isTrue();
        assertThat(verdict.good()).isFalse();
    }

    @Test
    void onesOwnCanaryIsNone() {
        assertThat(judge(Expectation.NO_LEAK, "/", 200, "application/json", canaries.text(Owner.C, "host"))
                        .good())
                .isTrue();
    }

    @Test
    void anothersIdIsALeakUnlessItWasAskedFor() {
        canaries.id(Owner.A, "0198c0de-0000-7000-8000-0000000000c1");
        String body = "{\"id\": \"0198C0DE-0000-7000-8000-0000000000C1\"}";
        assertThat(judge(Expectation.NO_LEAK, "/", 200, "application/json", body)
                        .leak())
                .isTrue();
        assertThat(judge(Expectation.NO_LEAK, "/0198c0de-0000-7000-8000-0000000000c1", 200, "application/json", body)
                        .leak())
                .isFalse();
    }

    @Test
    void aSuccessWhereNothingMustBeFoundIsWrong() {
        assertThat(judge(Expectation.NOT_FOUND, "/", 200, "application/json", "{}")
                        .good())
                .isFalse();
        assertThat(judge(Expectation.NO_SUCCESS, "/", 204, "", "").good()).isFalse();
        assertThat(judge(Expectation.UNAUTHORIZED, "/", 403, PROBLEM, problem(403, ""))
                        .good())
                .isFalse();
    }

    @Test
    void aFailureOfOursIsNeverRight() {
        for (Expectation expectation : Expectation.values()) {
            assertThat(judge(expectation, "/", 500, PROBLEM, problem(500, "")).good())
                    .as("%s", expectation)
                    .isFalse();
        }
    }

    @Test
    void anErrorMustBeAProblem() {
        assertThat(judge(Expectation.NOT_FOUND, "/", 404, "text/html", "<h1>Resource not found</h1>")
                        .good())
                .isFalse();
        assertThat(judge(Expectation.NOT_FOUND, "/", 404, PROBLEM, "{}").good()).isFalse();
        assertThat(judge(Expectation.NOT_FOUND, "/", 404, PROBLEM, problem(404, ""))
                        .good())
                .isTrue();
    }

    @Test
    void whoIsToBlameMustBeNamed() {
        assertThat(judge(Expectation.FIELD_REFUSED, "/", 400, PROBLEM, problem(400, ""))
                        .good())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "windows[0].from, true",
        "windows[0].from[2], true",
        "from, false",
        "windows[0], false",
        "windows[1].from, false",
        "windows[0].fromage, false"
    })
    void theWholeWayToTheFieldMustBeNamed(String field, boolean good) {
        Probe probe = probe(Expectation.FIELD_REFUSED, "/").spoiling("windows[0].from");
        String body = problem(400, "").replace("}", ", \"field\": \"%s\"}".formatted(field));
        assertThat(Verdict.on(probe, reply(400, PROBLEM, body), canaries).good())
                .isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot construct instance of `io.fleetmend.tenant.NewUser`",
                "value of type `java.lang.String`",
                "at io.fleetmend.Foo.bar(Foo.java:12)",
                "NullPointerException",
                "ERROR: invalid byte sequence",
                "select a from b",
                "duplicate key value violates"
            })
    void ourInsideStaysInside(String detail) {
        assertThat(judge(Expectation.REFUSED, "/", 400, PROBLEM, problem(400, detail))
                        .good())
                .isFalse();
    }

    @Test
    void twinsMustBeAnsweredAlike() {
        Report report = new Report();
        List<Probe> probes = List.of(probe(Expectation.NOT_FOUND, "/a"), probe(Expectation.NOT_FOUND, "/b"));
        report.add(
                OPERATION,
                probes,
                List.of(reply(404, PROBLEM, problem(404, "one")), reply(404, PROBLEM, problem(404, "two"))),
                canaries,
                0);
        assertThat(report.leaks()).isEqualTo(1);
        assertThat(report.wrong()).contains("the very same answer");
    }

    private Verdict judge(Expectation expectation, String target, int status, String type, String body) {
        return Verdict.on(probe(expectation, target), reply(status, type, body), canaries);
    }

    private static Probe probe(Expectation expectation, String target) {
        Visitor visitor = Visitor.believed(
                "portal user of C",
                "token",
                Set.of("portal-viewer"),
                Set.of(Owner.C),
                Belongings.ofNobody(Clock.systemUTC()));
        return new Probe(OPERATION, visitor, "a stranger's id", "GET", target, null, Map.of(), expectation, "twin");
    }

    private static Reply reply(int status, String type, String body) {
        return new Reply(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(int status, String detail) {
        return """
                {"type": "https://fleetmend.io/problems/some", "title": "Some", "status": %d, "detail": "%s"}""".formatted(status, detail);
    }
}
