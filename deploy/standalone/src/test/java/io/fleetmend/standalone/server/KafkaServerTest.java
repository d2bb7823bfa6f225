package io.fleetmend.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.Topic;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {
    @TempDir
    private Path folder;

    @Test
    void hasEveryDeclaredTopicAlsoAfterARestart() throws Exception {
        try (KafkaServer first = start()) {
            assertThat(topics(first)).contains(Topic.JOB.topicName(), Topic.deadLetterTopic("exposure"));
        }
        try (KafkaServer second = start()) {
            assertThat(topics(second))
                    .hasSize(Topic.values().length + Topic.consumers().size());
            assertThat(setting(second, Topic.BULLETIN, "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(second, Topic.JOB, "cleanup.policy")).isEqualTo("delete");
        }
    }

    private KafkaServer start() {
        return KafkaServer.start(folder.resolve("kafka"), FreePort.find(), FreePort.find());
    }

    private static Set<String> topics(KafkaServer server) throws Exception {
        try (Admin admin = admin(server)) {
            return admin.listTopics().names().get();
        }
    }

    private static String setting(KafkaServer server, Topic topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
        try (Admin admin = admin(server)) {
            return admin.describeConfigs(Set.of(resource))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .get(name)
                    .value();
        }
    }

    private static Admin admin(KafkaServer server) {
        return Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()));
    }
}
