package io.fleetmend.e2e.console;

import io.fleetmend.e2e.rest.Caller;

/** @param path below {@code /console} */
record Sight(String name, Caller.Person visitor, String path) {}
