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
        world.visitors().forEach(visitor -> probes.addAll(of(operation, visitor)));
        for (Visitor visitor : world.spellers()) {
            probes.addAll(new PathProbes(world, operation, visitor).all());
        }
        probes.addAll(new MethodProbes(world, operation).all());
        Stream.of(world.asker(operation), world.nobody())
                .distinct()
                .forEach(visitor -> probes.addAll(new BodyProbes(operation, visitor).all()));
        return probes;
    }

    /** Of these only what gets as far as the tables: whoever brings no good token, role or body is refused before, by the same code. */
    List<Probe> ofThoseWhoAreBelieved(Operation operation) {
        return world.visitors().stream()
                .filter(visitor -> visitor.valid() && visitor.mayAsk(operation))
                .flatMap(visitor -> of(operation, visitor).stream())
                .toList();
    }

    private List<Probe> of(Operation operation, Visitor visitor) {
        return visitor.mayAsk(operation)
                ? new RightfulProbes(world, operation, visitor).all()
                : new WrongfulProbes(world, operation, visitor).all();
    }
}
