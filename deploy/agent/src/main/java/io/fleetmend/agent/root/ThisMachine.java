package io.fleetmend.agent.root;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The machine the agent runs on. */
public record ThisMachine() implements Root {
    @Override
    public Path path() {
        return Path.of("/");
    }

    @Override
    public Result run(List<String> command, Predicate<String> aside) {
        return Command.run(command, aside);
    }
}
