package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fleetmend.contracts.Topic;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import io.fleetmend.e2e.stack.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Promise P6: all that Kafka ever knew is deleted; the outboxes tell it again, and every answer is what it was. */
final class KafkaIsLost implements Chapter {
    /** When something was looked at, not what was seen. */
    private static final Set<String> MOMENTS =
            Set.of("asOf", "measuredAt", "lastSeenAt", "seenAt", "checkedAt", "oldestEvidence");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String title() {
        return "Kafka loses everything";
    }

    @Override
    public void tell(World world, TimeLine line) throws InterruptedException {
        Cast cast = world.cast.get();
        world.fleetC.get().close();
        Map<String, Set<String>> before = answers(world.rest(), cast);
        Set<String> told = world.topics().eventIds(Topic.values());
        world.stack().loseKafka();
        line.saw("Kafka and the services were stopped, Kafka's data deleted, and they were started");
        within(
                PATIENCE,
                "the outboxes tell everything again",
                () -> assertThat(missing(told, world.topics()))
                        .as("facts not told again")
                        .isEmpty());
        within(
                PATIENCE,
                "every answer is what it was",
                () -> assertThat(answers(world.rest(), cast)).isEqualTo(before));
        line.saw("the outboxes told all %d facts again, and every answer is the same".formatted(told.size()));
        goesOn(world, line, cast);
    }

    private static Set<String> missing(Set<String> told, Topics topics) {
        Set<String> missing = new TreeSet<>(told);
        missing.removeAll(topics.eventIds(Topic.values()));
        return missing;
    }

    private static Map<String, Set<String>> answers(Rest rest, Cast cast) {
        Map<String, Set<String>> answers = new TreeMap<>();
        for (Caller caller : List.of(cast.technicianP(), cast.technicianQ())) {
            for (String list : List.of("/endpoints", "/jobs", "/deployments", "/approvals")) {
                put(answers, rest, caller, Service.SCHEDULER, list);
            }
            put(answers, rest, caller, Service.EXPOSURE, "/findings");
        }
        Map<Tenant, Caller> staff =
                Map.of(cast.a(), cast.technicianP(), cast.b(), cast.technicianP(), cast.c(), cast.technicianQ());
        staff.forEach((tenant, caller) -> {
            String customer = "/customers/" + tenant.customer();
            put(answers, rest, caller, Service.EXPOSURE, customer + "/exposure-windows");
            one(answers, rest, caller, Service.TENANT_API, customer + "/compliance");
            one(answers, rest, caller, Service.TENANT_API, customer + "/policy");
        });
        LocalDate today = LocalDate.now(cast.a().zone());
        String usage = "/billing/usage?from=%s&to=%s".formatted(today.minusDays(1), today.plusDays(1));
        put(answers, rest, cast.billingP(), Service.TENANT_API, usage);
        put(answers, rest, cast.billingQ(), Service.TENANT_API, usage);
        return answers;
    }

    private static void put(Map<String, Set<String>> answers, Rest rest, Caller caller, Service service, String path) {
        Set<String> items = new TreeSet<>();
        rest.all(caller, service, path).forEach(item -> items.add(lasting(item).toString()));
        answers.put(caller + " " + path, items);
    }

    private static void one(Map<String, Set<String>> answers, Rest rest, Caller caller, Service service, String path) {
        JsonNode answer = rest.get(caller, service, path).succeeded().json();
        answers.put(caller + " " + path, Set.of(lasting(answer).toString()));
    }

    private static JsonNode lasting(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(MOMENTS);
            object.forEach(KafkaIsLost::lasting);
        } else if (node instanceof ArrayNode array) {
            array.forEach(KafkaIsLost::lasting);
        }
        return node;
    }

    /** Not only the past: a new customer reaches the scheduler through the new Kafka. */
    private static void goesOn(World world, TimeLine line, Cast cast) {
        Rest rest = world.rest();
        Map<String, String> body = Map.of("name", "Customer D", "timeZone", "UTC");
        String customer = rest.post(cast.adminP(), Service.TENANT_API, "/customers", body)
                .succeeded()
                .json()
                .path("id")
                .asText();
        String site = rest.post(
                        cast.adminP(),
                        Service.TENANT_API,
                        "/customers/" + customer + "/sites",
                        Map.of("name", "Site of D", "timeZone", "UTC"))
                .succeeded()
                .json()
                .path("id")
                .asText();
        String tokens = "/customers/%s/sites/%s/enrolment-tokens".formatted(customer, site);
        within(
                PATIENCE,
                "the scheduler hears of the new customer",
                () -> rest.post(cast.adminP(), Service.SCHEDULER, tokens, Map.of("validFor", "PT15M"))
                        .succeeded());
        line.saw("a customer created afterwards reached the scheduler through the new Kafka");
    }
}
