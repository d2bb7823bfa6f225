package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.server.StartCaches;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the terminal chose.
 *
 * @param root the project's folder, where the packaged services lie
 * @param feeds a folder or an address with a mirror of feed documents; absent: the vendors' public addresses
 * @param caches what earlier starts taught the JVMs
 * @param told settings that every service gets besides its own; drills only
 */
record UpOptions(
        Path root,
        DataFolder data,
        Ports ports,
        @Nullable String feeds,
        boolean demo,
        StartCaches caches,
        Map<String, String> told) {
    UpOptions {
        told = Map.copyOf(told);
    }
}
