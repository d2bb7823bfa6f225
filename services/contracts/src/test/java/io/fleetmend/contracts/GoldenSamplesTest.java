package io.fleetmend.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples that once were on the wire parse for ever: change an event so that one no longer does, and it needs a new version. */
class GoldenSamplesTest {
    private static final ObjectMapper JSON = ContractsJson.get();

    static Stream<Class<? extends Event>> events() {
        return EventTypes.all().stream().sorted(Comparator.comparing(Class::getSimpleName));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsAndWritesTheSampleUnchanged(Class<? extends Event> type) throws IOException {
        JsonNode sample = sample(type);

        Event event = JSON.treeToValue(sample, type);

        assertThat(JSON.valueToTree(event).toPrettyString()).isEqualTo(sample.toPrettyString());
    }

    @ParameterizedTest
    @MethodSource("events")
    void passesOverFieldsThatCameLater(Class<? extends Event> type) throws IOException {
        ObjectNode later = sample(type);
        later.put("addedLater", 1);

        assertThat(JSON.treeToValue(later, type)).isEqualTo(JSON.treeToValue(sample(type), type));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isToldOnTheTopicThatIsDeclaredForIt(Class<? extends Event> type) throws IOException {
        Event event = JSON.treeToValue(sample(type), type);

        assertThat(event.topic()).isEqualTo(EventTypes.topicOf(type));
        assertThat(event.type()).isEqualTo(type.getSimpleName()).matches("[A-Z][A-Za-z]+V\\d+");
        assertThat(event.entity()).isNotBlank();
    }

    @Test
    void namesTopicsAfterTheirOwner() {
        assertThat(Topic.values()).allSatisfy(topic -> {
            assertThat(topic.topicName()).matches("fleetmend\\.[a-z-]+\\.[a-z]+\\.v1");
            assertThat(Topic.consumers()).contains(topic.owner());
            assertThat(Topic.ofName(topic.topicName())).isEqualTo(topic);
        });
    }

    private static ObjectNode sample(Class<? extends Event> type) throws IOException {
        String name = "/samples/" + type.getSimpleName() + ".json";
        try (InputStream in = GoldenSamplesTest.class.getResourceAsStream(name)) {
            assertThat(in).as("golden sample %s", name).isNotNull();
            return (ObjectNode) JSON.readTree(in);
        }
    }
}
