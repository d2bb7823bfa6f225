package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.CannotContinueException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The value of {@code --feeds}. */
final class Feeds {
    private Feeds() {}

    /** An address as it is; a folder in full, since the services run elsewhere. */
    static String absolute(String feeds) {
        if (feeds.contains("://")) {
            return feeds;
        }
        Path folder = Path.of(feeds).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new CannotContinueException(
                    "--feeds must be a folder or an address, but %s is no folder".formatted(folder),
                    "name a folder with feed documents, or leave --feeds out for the vendors' own addresses");
        }
        return folder.toString();
    }
}
