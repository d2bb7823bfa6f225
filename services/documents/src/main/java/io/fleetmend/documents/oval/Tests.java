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

    private record State(
            String evr, boolean mended, @Nullable String architecture) {}

    /**
     * @param mended the version is not affected any more; else it is the last that is known to be
     * @param architecture a pattern such as {@code aarch64|x86_64}; null for all
     */
    record Limit(
            String name,
            String evr,
            boolean mended,
            @Nullable String architecture) {}

    void test(String id, String object, String state) {
        tests.put(id, new Test(object, state));
    }

    void name(String object, String name) {
        names.put(object, name);
    }

    /** @param operation anything but "less than" and "less than or equal" limits no version */
    void version(String state, @Nullable String operation, String evr, @Nullable String architecture) {
        if ("less than".equals(operation)) {
            states.put(state, new State(evr, true, architecture));
        } else if ("less than or equal".equals(operation)) {
            states.put(state, new State(evr, false, architecture));
        }
    }

    /** What a test finds too old, or null for a test of something else: a release, a signature, a running kernel. */
    @Nullable
    Limit limit(String id) {
        Test test = tests.get(id);
        if (test == null) {
            return null;
        }
        String name = names.get(test.object);
        State state = states.get(test.state);
        return name == null || state == null ? null : new Limit(name, state.evr, state.mended, state.architecture);
    }
}
