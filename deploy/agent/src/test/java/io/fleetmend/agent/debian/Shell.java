package io.fleetmend.agent.debian;

import io.fleetmend.agent.root.Root;
import io.fleetmend.agent.root.ThisMachine;
import java.util.List;

/** Commands on the host. */
final class Shell {
    private Shell() {}

    static Root.Result run(List<String> command) {
        return new ThisMachine().run(command);
    }

    static Root.Result require(List<String> command) {
        Root.Result result = run(command);
        if (!result.succeeded()) {
            throw new IllegalStateException(
                    "%s ended with %d: %s".formatted(command, result.exitCode(), result.output()));
        }
        return result;
    }
}
