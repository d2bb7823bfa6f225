package io.fleetmend.e2e.isolation;

import io.fleetmend.e2e.isolation.Canaries.Owner;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Provider P with customers A and B, provider Q with customer C, what each of them owns, and everybody who comes asking.
 *
 * @param belongings of A, B and C
 * @param cursors harvested from pages that their owners got, by operation
 */
record World(
        Canaries canaries,
        Map<Owner, Belongings> belongings,
        Belongings ofNobody,
        List<Visitor> visitors,
        Map<String, List<String>> cursors) {
    World {
        belongings = Map.copyOf(belongings);
        visitors = List.copyOf(visitors);
        cursors = Map.copyOf(cursors);
    }

    List<Belongings> everybodys() {
        return List.of(of(Owner.A), of(Owner.B), of(Owner.C));
    }

    Belongings of(Owner customer) {
        Belongings found = belongings.get(customer);
        if (found == null) {
            throw new AssertionError("only customers own things, but %s is none".formatted(customer));
        }
        return found;
    }

    /** Those whose data must not reach the visitor. The operator owns nothing and knows all providers. */
    List<Belongings> strangersTo(Visitor visitor) {
        return visitor.roles().equals(Set.of("operator"))
                ? List.of()
                : List.of(Owner.A, Owner.B, Owner.C).stream()
                        .filter(customer -> !visitor.mayHear().contains(customer))
                        .map(this::of)
                        .toList();
    }

    /** One of them; A where there is none. */
    Belongings strangerTo(Visitor visitor) {
        List<Belongings> strangers = strangersTo(visitor);
        return strangers.isEmpty() ? of(Owner.A) : strangers.getFirst();
    }

    /** Whether the visitor owns what an honest question of theirs names. */
    boolean controls(Visitor visitor) {
        return visitor.valid() && everybodys().contains(visitor.own());
    }

    Visitor nobody() {
        return visitors.getFirst();
    }

    Visitor visitor(String name) {
        return visitors.stream()
                .filter(visitor -> visitor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no visitor '%s'".formatted(name)));
    }

    /** Those who try other spellings of the path: without a token, with another provider's, with a lower role beside the victim. */
    List<Visitor> spellers() {
        return List.of(nobody(), visitor(Visitors.Q_ADMIN), visitor(Visitors.B_PORTAL));
    }

    /** Whether the visitor goes through everything malformed: one of each kind is enough. */
    boolean tries(Visitor visitor) {
        return spellers().contains(visitor)
                || visitor.name().equals(Visitors.B_TECHNICIAN)
                || visitor.name().equals(Visitors.Q_BILLING)
                || !controls(visitor)
                || visitor.agentKey() != null
                || visitor.roles().contains("operator");
    }

    /** Somebody who may ask, best somebody of Q, whose data nobody compares. */
    Visitor asker(Operation operation) {
        return visitors.stream()
                .filter(visitor -> controls(visitor) && visitor.mayAsk(operation))
                .reduce((first, later) -> first.mayHear().contains(Owner.Q) ? first : later)
                .orElse(nobody());
    }

    List<String> harvestedCursors(Operation operation) {
        return cursors.getOrDefault(operation.key(), List.of());
    }
}
