package io.fleetmend.agent.root;

import java.nio.file.Path;
import java.util.List;

/** The machine the agent runs on. */
public record ThisMachine() implements Root {
    @Override
    public Path path() {
        return Path.of("/");
    }

    @Override
    public Result run(List<String> command) {
        return Command.run(command);
    }
}
