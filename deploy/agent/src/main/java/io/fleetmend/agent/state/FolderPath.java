package io.fleetmend.agent.state;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The way to a folder, walked anew each time: at every step a link is refused, and a folder that belongs to somebody unexpected.
 *
 * @param base trusted with all above it, so links up to it are followed
 */
record FolderPath(Path base, List<Step> steps) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> WAY_THROUGH = PosixFilePermissions.fromString("rwxr-xr-x");

    /** @param handedOver the owner of the folder above gives this one to another user */
    record Step(String name, boolean handedOver) {}

    FolderPath below(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new FolderPath(base, List.copyOf(longer));
    }

    Path path() {
        Path path = base;
        for (Step step : steps) {
            path = path.resolve(step.name());
        }
        return path;
    }

    OpenFolder open() throws IOException {
        OpenFolder folder = OpenFolder.at(base);
        for (Step step : steps) {
            try (OpenFolder above = folder) {
                folder = above.enter(step.name(), step.handedOver());
            }
        }
        return folder;
    }

    /** Makes the base and the last folder where they are missing; the last step of mkdir(2) follows no link. */
    void create() throws IOException {
        if (!Files.isDirectory(base)) {
            Files.createDirectories(base);
            // whatever the umask of the installing person is: the other half has to get through
            Files.setPosixFilePermissions(base, WAY_THROUGH);
        }
        try {
            Files.createDirectory(path(), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            // whether it is a good one shows when it is opened
        }
        open().close();
    }
}
