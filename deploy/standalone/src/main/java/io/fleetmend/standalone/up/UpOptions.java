package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Ports;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the terminal chose.
 *
 * @param root the project's folder, where the packaged services lie
 * @param feeds a folder or an address with a mirror of feed documents; absent: the vendors' public addresses
 */
record UpOptions(
        Path root, DataFolder data, Ports ports, @Nullable String feeds, boolean demo) {}
