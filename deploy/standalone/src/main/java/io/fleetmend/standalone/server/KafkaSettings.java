package io.fleetmend.standalone.server;

import java.nio.file.Path;
import java.util.Properties;

/** A single node that is small and soon ready, also after a crash. */
record KafkaSettings(Path data, int port, int controllerPort) {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Properties properties() {
        String controller = "127.0.0.1:" + controllerPort;
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        settings.put("listeners", "PLAINTEXT://%s,%s://%s".formatted(bootstrapServers(), CONTROLLER, controller));
        settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", data.toString());
        // a topic with a misspelt name must fail, not appear
        settings.put("auto.create.topics.enable", "false");
        // one node: internal topics that want three copies would never form
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // after a crash the old registration must time out before the node may come back
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        return settings;
    }
}
