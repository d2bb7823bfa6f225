package io.fleetmend.e2e.console;

import io.fleetmend.e2e.rest.Caller;
import java.util.function.Supplier;

/** @param path below {@code /console}; asked for when somebody looks, as what it names may not be there */
record Sight(String name, Caller.Person visitor, Supplier<String> path) {
    Sight(String name, Caller.Person visitor, String path) {
        this(name, visitor, () -> path);
    }
}
