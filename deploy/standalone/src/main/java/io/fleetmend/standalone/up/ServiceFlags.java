package io.fleetmend.standalone.up;

import java.util.List;

/** How the Java runtime of a service is started, on one machine and in an image alike; how much memory it may take is said elsewhere. */
public final class ServiceFlags {
    /** They halve the time to ready; all work is short, so the faster compiler wins. */
    public static final List<String> ALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // the small code cache and metaspace that go with that compiler are collected, at full price, while a
            // service starts
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:MetaspaceSize=192m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private ServiceFlags() {}
}
