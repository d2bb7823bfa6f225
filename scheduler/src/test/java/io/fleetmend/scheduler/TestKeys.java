package io.fleetmend.scheduler;

import io.fleetmend.standalone.keys.TrustKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The keys that the launcher would make. */
public class TestKeys implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("fleetmend-scheduler-keys");
            new TrustKeys(folder.resolve("online"), folder.resolve("offline"), Clock.systemUTC()).makeOnce();
            return Map.of(
                    "fleetmend.scheduler.keys", folder.resolve("online").toString(),
                    "fleetmend.scheduler.timer.poll", "PT0.05S",
                    "fleetmend.scheduler.timer.plan-after", "PT0S",
                    "fleetmend.scheduler.timer.after-failure", "PT0S",
                    "fleetmend.scheduler.upkeep.every", "PT0.5S");
        } catch (IOException e) {
            throw new UncheckedIOException("no room for keys", e);
        }
    }

    @Override
    public void stop() {
        // a temporary folder of this JVM
    }
}
