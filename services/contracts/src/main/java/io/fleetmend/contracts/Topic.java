package io.fleetmend.contracts;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Every topic, declared once; the stand-alone product, the chart and the tests create them from here.
 *
 * <p>Facts of a customer lie on the partition of that customer, so that whoever owns the partition sees the customer whole and in
 * order. A compacted topic holds the newest fact of each entity for ever; the others keep theirs for the retention time, and the
 * outbox of the producer can tell everything again.
 */
public enum Topic {
    /** Providers, customers and their sites, as they are now. */
    TENANT("tenant-api", "tenant", true),
    /** The effective policy and windows of each customer, as they are now. */
    POLICY("tenant-api", "policy", true),
    /** Decisions not to update, as they are now. */
    EXCEPTION("tenant-api", "exception", true),
    /** Endpoint-days as they are counted. */
    USAGE("tenant-api", "usage", false),
    /** Bulletins by revision; they reach every instance of every consumer. */
    BULLETIN("ingest", "bulletin", true),
    /** What each pocket of a vendor's archive offers now for each source package. */
    UPDATE("ingest", "update", true),
    /** Scores and exploitation state of each vulnerability that some bulletin names. */
    VULNERABILITY("ingest", "vulnerability", true),
    /** When each source was last read, and whether it can be trusted now. */
    FEED("ingest", "feed", true),
    /** Endpoints enrolled and retired, and what they say is installed. */
    INVENTORY("scheduler", "inventory", false),
    /** Deployments and how they end. */
    DEPLOYMENT("scheduler", "deployment", false),
    /** Jobs by state, with the evidence of those that ended. */
    JOB("scheduler", "job", false),
    /** What persons decided of bulletins. */
    APPROVAL("scheduler", "approval", false),
    /** What is missing where: by bulletin and by endpoint, and the counts of each customer. */
    FINDING("exposure", "finding", false);

    /** Enough for 10 million endpoints (architecture.md); a partition that holds nothing costs next to nothing. */
    private static final int PARTITIONS = 12;

    /** One: dead letters are few, and nobody consumes them. */
    public static final int DEAD_LETTER_PARTITIONS = 1;

    private static final Duration RETENTION = Duration.ofDays(7);

    /** Bytes that one record may have; producers hold themselves to it, and each topic takes that much. */
    public static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private static final String LARGEST_SETTING = "max.message.bytes";

    private final String owner;
    private final String noun;
    private final boolean compacted;

    Topic(String owner, String noun, boolean compacted) {
        this.owner = owner;
        this.noun = noun;
        this.compacted = compacted;
    }

    /** {@code fleetmend.<owner>.<noun>.v1}. */
    public String topicName() {
        return "fleetmend." + owner + "." + noun + ".v1";
    }

    /** The service that alone may write to it. */
    public String owner() {
        return owner;
    }

    public boolean compacted() {
        return compacted;
    }

    public int partitions() {
        return PARTITIONS;
    }

    /** What Kafka is told of the topic when it is made. */
    public Map<String, String> settings() {
        return compacted ? Map.of("cleanup.policy", "compact", LARGEST_SETTING, largest()) : kept();
    }

    /** What Kafka is told of each dead-letter topic. */
    public static Map<String, String> deadLetterSettings() {
        return kept();
    }

    private static Map<String, String> kept() {
        return Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                String.valueOf(RETENTION.toMillis()),
                LARGEST_SETTING,
                largest());
    }

    private static String largest() {
        return String.valueOf(LARGEST_RECORD);
    }

    /** Where events go that {@code service} could not handle. */
    public static String deadLetterTopic(String service) {
        return "fleetmend." + service + ".dead-letter.v1";
    }

    /** Every service that may have a dead-letter topic. */
    public static List<String> consumers() {
        return List.of("tenant-api", "ingest", "exposure", "scheduler");
    }

    /** @throws IllegalArgumentException when no topic has that name */
    public static Topic ofName(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic is called '%s'".formatted(name)));
    }
}
