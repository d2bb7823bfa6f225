package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.soon;
import static io.fleetmend.e2e.story.Soon.stays;
import static io.fleetmend.e2e.story.Soon.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.Topic;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Line 1: real documents and the signed index of the archive become bulletins and updates, each once. */
final class FeedsAreRead implements Chapter {
    private static final Topic[] FACTS = {Topic.BULLETIN, Topic.UPDATE, Topic.VULNERABILITY};
    private static final List<String> DOCUMENTS = List.of("debian-osv", "kev", "epss");

    @Override
    public String title() {
        return "Feeds become bulletins and updates";
    }

    @Override
    public void tell(World world, TimeLine line) {
        Caller operator = world.stack().operator();
        killWhileReading(world, line, operator);
        within(
                Duration.ofMinutes(4),
                "every source is read and healthy",
                () -> assertThat(sources(world, operator))
                        .isNotEmpty()
                        .allSatisfy(source -> assertThat(source.path("healthy").asBoolean())
                                .as("%s", source)
                                .isTrue()));
        List<JsonNode> sources = sources(world, operator);
        assertThat(names(sources)).containsAll(DOCUMENTS);
        line.saw("healthy: "
                + sources.stream()
                        .map(source -> "%s (%s)"
                                .formatted(
                                        name(source), source.path("documents").asText()))
                        .collect(Collectors.joining(", ")));
        bulletins(world, line, operator);
        updates(world, line, operator);
        readAgain(world, line, operator);
    }

    private static void killWhileReading(World world, TimeLine line, Caller operator) {
        String moment = "after it had read everything";
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> sources(world, operator).stream()
                            .anyMatch(source -> source.path("state").asText().equals("READING")
                                    && source.path("recordsRead").asLong() > 0));
            moment = "while it was reading";
        } catch (ConditionTimeoutException e) {
            // a fast machine: killed all the same, only the moment is duller
        }
        world.stack().kill(Service.INGEST);
        world.stack().startAgain(Service.INGEST);
        line.saw("ingest was killed (-9) %s, and started again".formatted(moment));
    }

    private static void bulletins(World world, TimeLine line, Caller operator) {
        JsonNode openssl = world.rest()
                .get(operator, Service.INGEST, "/bulletins/DSA-5764-1")
                .succeeded()
                .json();
        assertThat(openssl.toString()).contains("openssl").contains("debian:12");
        JsonNode log4shell = world.rest()
                .get(operator, Service.INGEST, "/vulnerabilities/CVE-2021-44228")
                .succeeded()
                .json();
        assertThat(log4shell.path("epss").asDouble()).isGreaterThan(0.9);
        assertThat(log4shell.path("knownExploited").isObject())
                .as("%s", log4shell)
                .isTrue();
        Set<String> ids = world.rest().all(operator, Service.INGEST, "/bulletins").stream()
                .filter(bulletin -> bulletin.path("source").asText().equals("debian-osv"))
                .map(bulletin -> bulletin.path("id").asText())
                .collect(Collectors.toSet());
        long documents = sources(world, operator).stream()
                .filter(source -> name(source).equals("debian-osv"))
                .mapToLong(source -> source.path("documents").asLong())
                .sum();
        assertThat(ids).hasSize(Math.toIntExact(documents));
        line.saw("%d bulletins: as many as there are advisories, the kill lost and doubled none".formatted(ids.size()));
    }

    private static void updates(World world, TimeLine line, Caller operator) {
        List<String> archives = names(sources(world, operator)).stream()
                .filter(name -> name.startsWith("debian-archive:") && name.endsWith("-security"))
                .toList();
        if (archives.isEmpty()) {
            line.skipped("this machine's apt names no Debian security archive");
            return;
        }
        List<JsonNode> offered = world.rest().all(operator, Service.INGEST, "/updates?source=openssl");
        assertThat(offered)
                .anySatisfy(update -> assertThat(update.path("pocket").asText()).isEqualTo("security"));
        line.saw("the signed index of %s is verified and offers openssl".formatted(archives));
    }

    private static void readAgain(World world, TimeLine line, Caller operator) {
        soon("everything read is told", () -> {
            long told = world.topics().told(FACTS);
            stays(
                    Duration.ofSeconds(2),
                    "nothing more is told",
                    () -> assertThat(world.topics().told(FACTS)).isEqualTo(told));
        });
        long before = world.topics().told(FACTS);
        Instant asked = Instant.now();
        for (String name : names(sources(world, operator))) {
            world.rest()
                    .post(operator, Service.INGEST, "/sources/" + name + "/refresh", "")
                    .hasStatus(202);
        }
        within(
                Duration.ofMinutes(2),
                "every source was checked again",
                () -> assertThat(sources(world, operator))
                        .allSatisfy(source -> assertThat(
                                        Instant.parse(source.path("checkedAt").asText()))
                                .as("%s", source)
                                .isAfter(asked)));
        stays(
                Duration.ofSeconds(2),
                "nothing is told twice",
                () -> assertThat(world.topics().told(FACTS)).isEqualTo(before));
        line.saw("read again: unchanged documents told nothing new (%d facts before and after)".formatted(before));
    }

    private static List<JsonNode> sources(World world, Caller operator) {
        return world.rest().get(operator, Service.INGEST, "/sources").items();
    }

    private static List<String> names(List<JsonNode> sources) {
        return sources.stream().map(FeedsAreRead::name).toList();
    }

    private static String name(JsonNode source) {
        return source.path("source").asText();
    }
}
