package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fleetmend.e2e.isolation.Operation.Parameter;
import io.fleetmend.e2e.isolation.Probe.Expectation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who may ask, but names what is not theirs, or nobody's, or no name at all. */
final class RightfulProbes {
    private final World world;
    private final Operation operation;
    private final Visitor visitor;
    private final Filling honest;
    private final List<Probe> probes = new ArrayList<>();
    private final List<Probe> unreadable = new ArrayList<>();

    RightfulProbes(World world, Operation operation, Visitor visitor) {
        this.world = world;
        this.operation = operation;
        this.visitor = visitor;
        this.honest = Filling.of(operation, visitor.own());
    }

    /** The visitor asks for nothing but their own. */
    static Probe honest(Operation operation, Visitor visitor) {
        Filling filling = Filling.of(operation, visitor.own());
        return new Probe(
                operation,
                visitor,
                "own ids",
                operation.method(),
                filling.target(),
                filling.bytes(),
                filling.headers(),
                Expectation.SUCCESS,
                null);
    }

    List<Probe> all() {
        make();
        probes.addAll(unreadable);
        return probes;
    }

    /** Without what is no id: it is refused before anybody looks into a table. */
    List<Probe> readable() {
        make();
        return probes;
    }

    private void make() {
        if (operation.reads() && world.controls(visitor)) {
            probes.add(honest(operation, visitor));
        } else if (operation.reads()) {
            add("what nobody has", honest, Expectation.NO_LEAK, null);
        }
        for (Parameter parameter : operation.parameters("path")) {
            inPath(parameter);
        }
        for (Parameter parameter : operation.parameters("query")) {
            inQuery(parameter);
        }
        for (String field : Bodies.ids(operation)) {
            inBody(field);
        }
        for (Belongings victim : world.strangersTo(visitor)) {
            everywhere(victim);
        }
    }

    private void inPath(Parameter parameter) {
        IdKind kind = ParameterBook.id(parameter.name(), "path").orElse(null);
        if (kind == null) {
            throw new AssertionError("%s has no probe: nobody told what %s in its path is, see ParameterBook"
                    .formatted(operation, parameter.name()));
        }
        String twin = "path " + parameter.name();
        Expectation nothing = kind.isSomebodys() ? nothing() : mild();
        for (Belongings victim : victims(kind)) {
            String id = Filling.encoded(victim.id(kind));
            add(
                    "%s of %s".formatted(parameter.name(), victim.name()),
                    honest.withPath(parameter.name(), id),
                    nothing,
                    twin);
        }
        add(
                "unknown " + parameter.name(),
                honest.withPath(
                        parameter.name(), Filling.encoded(world.ofNobody().id(kind))),
                nothing,
                twin);
        for (String bad : malformed(kind)) {
            addUnreadable(
                    "malformed %s %s".formatted(parameter.name(), bad),
                    honest.withPath(parameter.name(), bad),
                    kind.isSomebodys() ? refused() : mild());
        }
    }

    /** Everybody brings one, one of each kind of caller all of them: they are refused by the same code before anybody's rights are. */
    private List<String> malformed(IdKind kind) {
        List<String> ids = Malformed.ids(world.strangerTo(visitor).id(kind));
        return world.tries(visitor) ? ids : ids.subList(0, 1);
    }

    /** Those whose thing of this kind is not the visitor's own: siblings have the same provider. */
    private List<Belongings> victims(IdKind kind) {
        return world.strangersTo(visitor).stream()
                .filter(victim -> kind.isSomebodys()
                        && !victim.id(kind).equals(visitor.own().id(kind)))
                .toList();
    }

    private void inQuery(Parameter parameter) {
        IdKind kind = ParameterBook.id(parameter.name(), "query").orElse(null);
        if (kind == null) {
            for (String bad : world.tries(visitor) ? Malformed.texts() : List.<String>of()) {
                add(
                        "odd %s %s".formatted(parameter.name(), bad),
                        honest.withQuery(parameter.name(), bad),
                        mild(),
                        null);
            }
            plainOrCursor(parameter);
            return;
        }
        if (!kind.isSomebodys()) {
            String value = Filling.encoded(visitor.own().id(kind));
            add("a plain " + parameter.name(), honest.withQuery(parameter.name(), value), mild(), null);
        }
        String twin = "query " + parameter.name();
        for (Belongings victim : victims(kind)) {
            add(
                    "%s of %s".formatted(parameter.name(), victim.name()),
                    honest.withQuery(parameter.name(), Filling.encoded(victim.id(kind))),
                    mild(),
                    twin);
        }
        add(
                "unknown " + parameter.name(),
                honest.withQuery(
                        parameter.name(), Filling.encoded(world.ofNobody().id(kind))),
                mild(),
                twin);
        for (String bad : malformed(kind)) {
            addUnreadable(
                    "malformed %s %s".formatted(parameter.name(), bad),
                    honest.withQuery(parameter.name(), bad),
                    mild());
        }
    }

    private void plainOrCursor(Parameter parameter) {
        if (parameter.name().equals("cursor")) {
            for (Belongings victim : world.strangersTo(visitor)) {
                for (String cursor : world.tries(visitor) ? Malformed.cursors(victim) : List.<String>of()) {
                    add("a cursor of " + victim.name(), honest.withQuery("cursor", cursor), mild(), null);
                }
            }
            for (String cursor : world.harvestedCursors(operation)) {
                add("a cursor that somebody else got", honest.withQuery("cursor", cursor), mild(), null);
            }
            add(
                    "no cursor at all",
                    honest.withQuery("cursor", "%25%25"),
                    world.controls(visitor) ? Expectation.FIELD_REFUSED : refused(),
                    null);
        } else {
            String value = Filling.encoded(Filling.value(operation, parameter, visitor.own()));
            add("a plain " + parameter.name(), honest.withQuery(parameter.name(), value), mild(), null);
        }
    }

    private void inBody(String field) {
        IdKind kind = ParameterBook.id(field, "body").orElseThrow();
        if (!kind.isSomebodys()) {
            return;
        }
        String twin = "body " + field;
        for (Belongings victim : victims(kind)) {
            add(
                    "%s of %s".formatted(field, victim.name()),
                    withField(field, victim.id(kind)),
                    Expectation.NO_SUCCESS,
                    twin);
        }
        add("unknown " + field, withField(field, world.ofNobody().id(kind)), Expectation.NO_SUCCESS, twin);
        addUnreadable("malformed " + field, withField(field, "not-an-id"), Expectation.REFUSED);
    }

    private Filling withField(String field, String id) {
        JsonNode body = honest.body();
        if (!(body instanceof ObjectNode object)) {
            throw new AssertionError("%s must take an object".formatted(operation));
        }
        JsonNode value = JsonNodeFactory.instance.textNode(id);
        ObjectNode changed = object.deepCopy();
        changed.set(
                field,
                object.get(field) instanceof ArrayNode array
                        ? array.deepCopy().removeAll().add(value)
                        : value);
        return honest.withBody(changed);
    }

    /** All ids of the victim at once, as if one were the victim. */
    private void everywhere(Belongings victim) {
        Filling theirs = Filling.of(operation, victim);
        boolean names = operation.parameters().stream()
                .anyMatch(parameter -> ParameterBook.id(parameter.name(), parameter.in())
                        .filter(IdKind::isSomebodys)
                        .isPresent());
        if (names && !theirs.target().equals(honest.target())) {
            add("all ids of " + victim.name(), theirs, nothing(), null);
        }
    }

    /** Who has no tenant of their own may be refused for that already. */
    private Expectation nothing() {
        return world.controls(visitor) ? Expectation.NOT_FOUND : Expectation.NO_SUCCESS;
    }

    private Expectation refused() {
        return world.controls(visitor) ? Expectation.REFUSED : Expectation.NO_SUCCESS;
    }

    /** A list filtered by a stranger's id may be empty or not found; a change must not happen. */
    private Expectation mild() {
        return operation.reads() ? Expectation.NO_LEAK : Expectation.NO_SUCCESS;
    }

    private void add(String what, Filling filling, Expectation expectation, @Nullable String twin) {
        probes.add(probe(what, filling, expectation, twin == null ? null : visitor.name() + " " + twin));
    }

    private void addUnreadable(String what, Filling filling, Expectation expectation) {
        unreadable.add(probe(what, filling, expectation, null));
    }

    private Probe probe(String what, Filling filling, Expectation expectation, @Nullable String twin) {
        return new Probe(
                operation,
                visitor,
                what,
                operation.method(),
                filling.target(),
                filling.bytes(),
                filling.headers(),
                expectation,
                twin);
    }
}
