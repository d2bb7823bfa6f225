package io.fleetmend.agent.root;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Another root, entered with mount, pid, uts and ipc namespaces of its own, so that neither mounts nor processes stay behind.
 *
 * @param network false cuts it off: a namespace with nothing but a loopback
 */
public record IsolatedRoot(Path path, boolean network) implements Root {
    /**
     * {@code /run} of the root is kept as it is: locks and restart marks live there. A pty file system of its own keeps apt from
     * writing "Can not write log".
     */
    private static final String ENTER = """
            R=$1; shift
            NAME=endpoint
            [ -e "$R/etc/hostname" ] && read -r NAME < "$R/etc/hostname"
            hostname "$NAME"
            mount -t proc proc "$R/proc" || exit 125
            mount -t devtmpfs none "$R/dev" 2>/dev/null || mount --rbind /dev "$R/dev" || exit 125
            [ -d "$R/dev/pts" ] || mkdir "$R/dev/pts"
            mount -t devpts -o newinstance,ptmxmode=0666 devpts "$R/dev/pts" 2>/dev/null
            exec chroot "$R" "$@"
            """;

    private static final String LOOPBACK = "ip link set lo up 2>/dev/null\n";

    public static IsolatedRoot at(Path path) {
        return new IsolatedRoot(path.toAbsolutePath(), true);
    }

    @Override
    public Result run(List<String> command, Predicate<String> aside) {
        return Command.run(entering(command), aside);
    }

    /** The command line with which a command runs inside. */
    public List<String> entering(List<String> command) {
        List<String> whole = new ArrayList<>(List.of(
                "unshare", "--mount", "--pid", "--uts", "--ipc", "--fork", "--kill-child", "--propagation", "private"));
        if (!network) {
            whole.add("--net");
        }
        whole.addAll(List.of("/bin/sh", "-c", network ? ENTER : LOOPBACK + ENTER, "enter", path.toString()));
        whole.addAll(command);
        return whole;
    }
}
