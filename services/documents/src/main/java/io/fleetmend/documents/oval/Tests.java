package io.fleetmend.documents.oval;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests of a document with the objects (names of packages) and states (versions) that they join. */
final class Tests {
    private final Map<String, Test> tests = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();

    private record Test(String object, String state) {}

    private record State(String evr, @Nullable String architecture) {}

    /** @param architecture a pattern such as {@code aarch64|x86_64}; null for all */
    record Fixed(String name, String evr, @Nullable String architecture) {}

    void test(String id, String object, String state) {
        tests.put(id, new Test(object, state));
    }

    void name(String object, String name) {
        names.put(object, name);
    }

    void earlierThan(String state, String evr, @Nullable String architecture) {
        states.put(state, new State(evr, architecture));
    }

    /** What a test finds too old, or null for a test of something else: a release, a signature, a running kernel. */
    @Nullable
    Fixed fixed(String id) {
        Test test = tests.get(id);
        if (test == null) {
            return null;
        }
        String name = names.get(test.object);
        State state = states.get(test.state);
        return name == null || state == null ? null : new Fixed(name, state.evr, state.architecture);
    }
}
