package io.fleetmend.agent.network;

import java.io.IOException;

/** The server understood and said no (a problem of RFC 9457); asking again the same way gets the same answer. */
public final class ServerRefusal extends IOException {
    private final int status;

    ServerRefusal(int status, String path, String problem) {
        super("%s was answered with %d: %s".formatted(path, status, problem));
        this.status = status;
    }

    public int status() {
        return status;
    }
}
