package io.fleetmend.e2e.story;

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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Line 1: real documents and the signed index of the archive become bulletins and updates, each once. */
final class FeedsAreRead implements Chapter {
    private static final Topic[] FACTS = {Topic.BULLETIN, Topic.UPDATE, Topic.VULNERABILITY};
    private static final int MOST_READINGS = 3;
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
        ask(world, operator);
        Awaitility.await("ingest is in the middle of a document")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> sources(world, operator).stream()
                        .anyMatch(source -> source.path("recordsRead").asLong() > 0));
        world.stack().kill(Service.INGEST);
        world.stack().startAgain(Service.INGEST);
        assertThat(sources(world, operator))
                .anySatisfy(
                        source -> assertThat(source.path("healthy").asBoolean()).isFalse());
        line.saw("ingest was killed (-9) while it was reading, and started again");
        ask(world, operator);
    }

    private static void ask(World world, Caller operator) {
        for (String name : names(sources(world, operator))) {
            world.rest()
                    .post(operator, Service.INGEST, "/sources/" + name + "/refresh", "")
                    .hasStatus(202);
        }
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
        List<String> listed = world.rest().all(operator, Service.INGEST, "/bulletins").stream()
                .filter(bulletin -> bulletin.path("source").asText().equals("debian-osv"))
                .map(bulletin -> bulletin.path("id").asText())
                .toList();
        Set<String> ids = new TreeSet<>(listed);
        assertThat(ids.size()).isEqualTo(listed.size());
        Set<String> advisories = AdvisoryIds.in(world.data("debian/osv-dsa-dla-20250212.tar.gz"));
        assertThat(advisories.equals(ids))
                .as("%d bulletins are the %d advisories", ids.size(), advisories.size())
                .isTrue();
        line.saw("%d bulletins: exactly the advisories in the document, the kill lost and doubled none"
                .formatted(ids.size()));
    }

    private static void updates(World world, TimeLine line, Caller operator) {
        List<String> archives = names(sources(world, operator)).stream()
                .filter(name -> name.startsWith("debian-archive:") && name.endsWith("-security"))
                .toList();
        if (archives.isEmpty()) {
            String missing = "this machine's apt names no Debian security archive";
            assertThat(World.mustBeWhole())
                    .as("%s; under CI=true that is a failure", missing)
                    .isFalse();
            line.skipped(missing);
            return;
        }
        List<JsonNode> offered = world.rest().all(operator, Service.INGEST, "/updates?source=openssl");
        assertThat(offered)
                .anySatisfy(update -> assertThat(update.path("pocket").asText()).isEqualTo("security"));
        line.saw("the signed index of %s is verified and offers openssl".formatted(archives));
    }

    /** An archive may publish between two readings: that is news and no repetition, so it is asked once more. */
    private static void readAgain(World world, TimeLine line, Caller operator) {
        for (int readings = 1; readings <= MOST_READINGS; readings++) {
            long before = Quiet.told(world.topics(), FACTS);
            Map<String, String> documents = documents(world, operator);
            askAndAwait(world, operator);
            Set<String> news = differing(documents, documents(world, operator));
            if (news.isEmpty()) {
                stays(
                        Duration.ofSeconds(2),
                        "nothing is told twice",
                        () -> assertThat(world.topics().told(FACTS)).isEqualTo(before));
                line.saw("read again: unchanged documents told nothing new (%d facts before and after)"
                        .formatted(before));
                return;
            }
            assertThat(news).allMatch(name -> name.startsWith("debian-archive:"));
            line.saw("%s published meanwhile".formatted(news));
        }
        throw new AssertionError("the archives published %d times within minutes".formatted(MOST_READINGS));
    }

    private static void askAndAwait(World world, Caller operator) {
        Instant asked = Instant.now();
        ask(world, operator);
        within(
                Duration.ofMinutes(2),
                "every source was checked again",
                () -> assertThat(sources(world, operator))
                        .allSatisfy(source -> assertThat(
                                        Instant.parse(source.path("checkedAt").asText()))
                                .as("%s", source)
                                .isAfter(asked)));
    }

    /** What each source was read from, by digest. */
    private static Map<String, String> documents(World world, Caller operator) {
        return sources(world, operator).stream()
                .collect(Collectors.toMap(
                        FeedsAreRead::name,
                        source -> source.path("documentDigest").asText()));
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(name -> !Objects.equals(after.get(name), before.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
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
