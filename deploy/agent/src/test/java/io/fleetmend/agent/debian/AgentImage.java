package io.fleetmend.agent.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The agent as it is shipped: what {@code make-image} made in the package phase of this build. */
public record AgentImage(Path path) {
    private static final String HOME = "/opt/fleetmend-agent";
    /** Any that nobody in the roots has. */
    private static final int USER = 64990;

    public static final String NETWORK_HALF = HOME + "/bin/fleetmend-agent";
    public static final String APPLY_HALF = HOME + "/bin/fleetmend-apply";

    /** Skips the calling test, loudly, where the build could make none; under {@code CI=true} fails it. */
    public static AgentImage require() {
        Path path = DebianRoots.projectRoot().resolve("deploy/agent/target/image");
        if (!Files.isExecutable(path.resolve("runtime/bin/java")) || !Files.isDirectory(path.resolve("lib"))) {
            throw DebianRoots.skipped(
                    "no image of the agent in %s: 'mvnw package' makes it where the JDK can link".formatted(path));
        }
        return new AgentImage(path);
    }

    /** The network half as its unit starts it: as a user that may do nothing, who may not become anybody else. */
    public static List<String> unprivileged(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + USER,
                "--regid=" + USER,
                "--clear-groups",
                "--inh-caps=-all",
                "--bounding-set=-all",
                "--no-new-privs",
                NETWORK_HALF));
        command.addAll(List.of(arguments));
        return command;
    }

    /** As systemd does before the network half's first start. */
    public static void giveToItsUser(DebianRoot debian) {
        debian.require("chown", "--recursive", "%1$d:%1$d".formatted(USER), "/var/lib/fleetmend/agent");
    }

    /** As its installer would: copied whole. */
    public void installOn(DebianRoot debian) {
        Path home = debian.root().file(HOME);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + home, e);
        }
        Shell.require(List.of("cp", "-r", path + "/.", home.toString()));
    }
}
