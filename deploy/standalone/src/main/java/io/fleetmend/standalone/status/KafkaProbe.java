package io.fleetmend.standalone.status;

import io.fleetmend.contracts.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;

/** Whether a broker answers and has every topic that the services need. */
final class KafkaProbe {
    private static final int PATIENCE_MILLIS = 5_000;
    /** Its client complains on the terminal about every broken connection, which is what is asked about. Kept, or it is forgotten. */
    private static final Logger CLIENT = Logger.getLogger("org.apache.kafka");

    private KafkaProbe() {}

    static boolean ready(String bootstrapServers) throws InterruptedException {
        CLIENT.setLevel(Level.OFF);
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", PATIENCE_MILLIS,
                "default.api.timeout.ms", PATIENCE_MILLIS))) {
            Set<String> topics = admin.listTopics().names().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return Arrays.stream(Topic.values()).map(Topic::topicName).allMatch(topics::contains);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
