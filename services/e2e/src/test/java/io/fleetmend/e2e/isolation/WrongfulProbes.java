package io.fleetmend.e2e.isolation;

import io.fleetmend.e2e.isolation.Canaries.Owner;
import io.fleetmend.e2e.isolation.Operation.Parameter;
import io.fleetmend.e2e.isolation.Probe.Expectation;
import java.util.ArrayList;
import java.util.List;

/** Somebody without the right to ask gets the same refusal whatever they name. */
final class WrongfulProbes {
    private final World world;
    private final Operation operation;
    private final Visitor visitor;

    WrongfulProbes(World world, Operation operation, Visitor visitor) {
        this.world = world;
        this.operation = operation;
        this.visitor = visitor;
    }

    List<Probe> all() {
        List<Probe> probes = new ArrayList<>();
        probes.add(probe("own ids", Filling.of(operation, visitor.own())));
        for (Belongings victim : victims()) {
            probes.add(probe("ids of " + victim.name(), Filling.of(operation, victim)));
        }
        Filling unknown = Filling.of(operation, world.ofNobody());
        probes.add(probe("unknown ids", unknown));
        for (Parameter parameter : visitor.valid() ? operation.parameters("path") : List.<Parameter>of()) {
            probes.add(probe("malformed " + parameter.name(), unknown.withPath(parameter.name(), "not-an-id")));
        }
        return probes;
    }

    /** A bad token is refused before anybody looks at what is named: A's, whose provider's tables are compared afterwards, are as good as all. */
    private List<Belongings> victims() {
        return visitor.valid() ? world.everybodys() : List.of(world.of(Owner.A));
    }

    private Probe probe(String what, Filling filling) {
        return new Probe(
                operation,
                visitor,
                what,
                operation.method(),
                filling.target(),
                filling.bytes(),
                filling.headers(),
                expectation(),
                "refused " + visitor.name());
    }

    private Expectation expectation() {
        if (AccessTable.ENROLMENT.equals(operation.key())) {
            // anybody may ask: the token and the signature decide
            return Expectation.NO_SUCCESS;
        }
        boolean believed = visitor.valid()
                && visitor.authorization() != null
                && !AccessTable.WITHOUT_TOKEN.contains(operation.key());
        return believed ? Expectation.FORBIDDEN : Expectation.UNAUTHORIZED;
    }
}
