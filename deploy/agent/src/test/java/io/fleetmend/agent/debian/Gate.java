package io.fleetmend.agent.debian;

import java.nio.file.Files;

/** Makes a package stop in the middle of being unpacked, where dpkg has already marked it, until the gate is opened. */
public record Gate(DebianRoot debian) {
    private static final String REACHED = "/srv/reached";
    private static final String OPEN = "/srv/open";

    private static final String PREINST = """
            #!/bin/sh
            touch %s
            until [ -e %s ]; do sleep 0.1; done
            """.formatted(REACHED, OPEN);

    public static HandMadePackage before(HandMadePackage made) {
        return made.script("preinst", PREINST);
    }

    /** dpkg stands before it. */
    public boolean isReached() {
        return Files.exists(debian.root().file(REACHED));
    }

    public void open() {
        debian.write(OPEN, "");
    }
}
