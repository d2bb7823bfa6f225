package io.fleetmend.agent.apply;

import io.fleetmend.agent.root.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine under the packages: whether it was restarted, and restarting it. */
public interface Machine {
    /** Different after every start. */
    String bootId();

    /** Asks for a restart and returns at once. */
    Root.Result restart();

    static Machine of(Root root) {
        return new Machine() {
            @Override
            public String bootId() {
                try {
                    return Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                            .strip();
                } catch (IOException e) {
                    return "unknown";
                }
            }

            /** In a minute: first the journal must say that it was asked for. */
            @Override
            public Root.Result restart() {
                return root.run(List.of("shutdown", "-r", "+1", "Fleetmend: restart in the maintenance window"));
            }
        };
    }
}
