package io.fleetmend.e2e.story;

import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Something that an earlier chapter brings into the world; a chapter that needs it is skipped where that chapter was. */
final class Late<T> {
    private final String what;
    private @Nullable T value;

    Late(String what) {
        this.what = what;
    }

    void set(T newValue) {
        value = newValue;
    }

    boolean isThere() {
        return value != null;
    }

    T get() {
        if (value == null) {
            throw new TestAbortedException("%s is not there on this machine".formatted(what));
        }
        return value;
    }
}
