package io.fleetmend.e2e.tour;

import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.server.FreePort;
import java.util.Map;

/** For {@code --port-base}: consecutive ports that nobody listens on now. */
final class PortBase {
    private static final int TRIES = 100;
    private static final int LARGEST = 65_000;

    private PortBase() {}

    static int find() {
        for (int i = 0; i < TRIES; i++) {
            int base = FreePort.find();
            if (base < LARGEST && areFree(base)) {
                return base;
            }
        }
        throw new AssertionError("no consecutive ports were free in %d tries".formatted(TRIES));
    }

    private static boolean areFree(int base) {
        try {
            Ports.of(base, Map.of()).requireFree();
            return true;
        } catch (CannotContinueException e) {
            return false;
        }
    }
}
