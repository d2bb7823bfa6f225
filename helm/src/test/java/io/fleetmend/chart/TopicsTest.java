package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Topics are declared once, in the contracts. */
class TopicsTest {
    private record Declared(String owner, int partitions, Map<String, String> config) {}

    @Test
    void theChartDeclaresTheTopicsOfTheContracts() {
        assertThat(ofTheChart()).isEqualTo(ofTheContracts());
    }

    @Test
    void everyTopicIsMadeInTheClusterOfTheReleaseWithThreeCopies() {
        Rendered rendered = Chart.render("operators");

        assertThat(rendered.ofKind("KafkaTopic").collect(Collectors.toMap(TopicsTest::nameOf, TopicsTest::configOf)))
                .isEqualTo(ofTheContracts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, topic -> topic.getValue().config())));
        assertThat(rendered.ofKind("KafkaTopic")
                        .collect(Collectors.toMap(TopicsTest::nameOf, TopicsTest::partitionsOf)))
                .isEqualTo(ofTheContracts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, topic -> topic.getValue().partitions())));
        assertThat(rendered.ofKind("Kafka")).extracting(TopicsTest::nameOf).containsExactly("night-kafka");
        assertThat(rendered.ofKind("KafkaTopic")).allSatisfy(topic -> {
            assertThat(topic.at("/metadata/labels").path("strimzi.io/cluster").asText())
                    .isEqualTo("night-kafka");
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
        });
    }

    @Test
    void oneBrokerKeepsOneCopy() {
        assertThat(Chart.render("smallest").ofKind("KafkaTopic"))
                .allSatisfy(
                        topic -> assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(1));
    }

    @Test
    void existingKafkaGetsNoObjectsOfStrimzi() {
        assertThat(Chart.render("existing-servers").objects())
                .noneMatch(object -> object.path("apiVersion").asText().startsWith("kafka.strimzi.io"));
    }

    private static Map<String, Declared> ofTheContracts() {
        Map<String, Declared> topics = new HashMap<>();
        for (Topic topic : Topic.values()) {
            topics.put(topic.topicName(), new Declared(topic.owner(), topic.partitions(), topic.settings()));
        }
        for (String service : Topic.consumers()) {
            topics.put(
                    Topic.deadLetterTopic(service),
                    new Declared(service, Topic.DEAD_LETTER_PARTITIONS, Topic.deadLetterSettings()));
        }
        return topics;
    }

    private static Map<String, Declared> ofTheChart() {
        return Chart.declaration("topics.yaml")
                .path("topics")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        topic -> new Declared(
                                topic.getValue().path("owner").asText(),
                                topic.getValue().path("partitions").asInt(),
                                settings(topic.getValue().path("config")))));
    }

    private static Map<String, String> configOf(JsonNode topic) {
        return settings(topic.at("/spec/config"));
    }

    private static Map<String, String> settings(JsonNode config) {
        return config.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, setting -> setting.getValue().asText()));
    }

    private static String nameOf(JsonNode topic) {
        return topic.at("/metadata/name").asText();
    }

    private static int partitionsOf(JsonNode topic) {
        return topic.at("/spec/partitions").asInt();
    }
}
