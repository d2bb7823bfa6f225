package io.fleetmend.e2e.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every operation × every visitor × every way to name what is not theirs. */
final class Matrix {
    private final World world;

    Matrix(World world) {
        this.world = world;
    }

    /** All probes of one operation; never none. */
    List<Probe> of(Operation operation) {
        List<Probe> probes = new ArrayList<>();
        for (Visitor visitor : world.visitors()) {
            if (visitor.mayAsk(operation)) {
                probes.addAll(new RightfulProbes(world, operation, visitor).all());
            } else {
                probes.addAll(new WrongfulProbes(world, operation, visitor).all());
            }
        }
        for (Visitor visitor : world.fuzzers()) {
            probes.addAll(new PathProbes(world, operation, visitor).all());
        }
        probes.addAll(new MethodProbes(world, operation).all());
        Stream.of(world.asker(operation), world.nobody())
                .distinct()
                .forEach(visitor -> probes.addAll(new BodyProbes(operation, visitor).all()));
        return probes;
    }
}
