package io.fleetmend.e2e.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every operation × every visitor × every way to name what is not theirs. */
final class Matrix {
    private final World world;

    Matrix(World world) {
        this.world = world;
    }

    /** All probes of one operation; never none. */
    List<Probe> of(Operation operation) {
        List<Probe> probes = new ArrayList<>(of(operation, visitor -> true));
        for (Visitor visitor : world.spellers()) {
            probes.addAll(new PathProbes(world, operation, visitor).all());
        }
        probes.addAll(new MethodProbes(world, operation).all());
        Stream.of(world.asker(operation), world.nobody())
                .distinct()
                .forEach(visitor -> probes.addAll(new BodyProbes(operation, visitor).all()));
        return probes;
    }

    /**
     * Of these only what gets as far as the tables: whoever brings no good token, role, id or body is refused before, by the same code. An
     * operation that names nobody's things is refused to lower roles, so that none goes unprobed.
     */
    List<Probe> ofThoseWhoAreBelieved(Operation operation) {
        List<Probe> rightful = world.visitors().stream()
                .filter(visitor -> visitor.valid() && visitor.mayAsk(operation))
                .flatMap(visitor -> new RightfulProbes(world, operation, visitor).readable().stream())
                .toList();
        return rightful.isEmpty() ? of(operation, Visitor::valid) : rightful;
    }

    private List<Probe> of(Operation operation, Predicate<Visitor> visitors) {
        return world.visitors().stream()
                .filter(visitors)
                .flatMap(visitor -> of(operation, visitor).stream())
                .toList();
    }

    private List<Probe> of(Operation operation, Visitor visitor) {
        return visitor.mayAsk(operation)
                ? new RightfulProbes(world, operation, visitor).all()
                : new WrongfulProbes(world, operation, visitor).all();
    }
}
