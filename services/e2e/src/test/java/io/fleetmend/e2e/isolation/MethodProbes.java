package io.fleetmend.e2e.isolation;

import io.fleetmend.e2e.isolation.Probe.Expectation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Methods that the path does not declare do nothing for anybody. */
final class MethodProbes {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private final World world;
    private final Operation operation;

    MethodProbes(World world, Operation operation) {
        this.world = world;
        this.operation = operation;
    }

    List<Probe> all() {
        List<Probe> probes = new ArrayList<>();
        for (Visitor visitor : List.of(world.nobody(), world.visitor(Visitors.Q_ADMIN))) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "PATCH", "DELETE")) {
                if (!declared(method)) {
                    probes.add(probe(visitor, method));
                }
            }
        }
        return probes;
    }

    /** HEAD is what a GET answers, without its body. */
    private boolean declared(String method) {
        String declared = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return operation.document().path("paths").path(operation.path()).has(declared);
    }

    private Probe probe(Visitor visitor, String method) {
        boolean takesBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        return new Probe(
                operation,
                visitor,
                "a method that is not declared",
                method,
                Filling.of(operation, world.strangerTo(visitor)).target(),
                takesBody ? EMPTY_OBJECT : null,
                Map.of(),
                Expectation.NO_SUCCESS,
                null);
    }
}
