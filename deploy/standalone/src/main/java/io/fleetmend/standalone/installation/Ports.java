package io.fleetmend.standalone.installation;

import io.fleetmend.standalone.server.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who listens where, all on loopback. */
public record Ports(Map<Listener, Integer> byListener) {
    /** Everything that listens, with its default port and the option that moves it. */
    public enum Listener {
        TENANT_API("tenant-api", 8080),
        INGEST("ingest", 8081),
        EXPOSURE("exposure", 8082),
        SCHEDULER("scheduler", 8083),
        KEYCLOAK("keycloak", 8180),
        KAFKA("kafka", 19092),
        KAFKA_CONTROLLER("kafka-controller", 19093),
        POSTGRES("postgres", 15432);

        public static final List<Listener> SERVICES = List.of(TENANT_API, INGEST, EXPOSURE, SCHEDULER);

        private final String label;
        private final int usual;

        Listener(String label, int usual) {
            this.label = label;
            this.usual = usual;
        }

        public String label() {
            return label;
        }

        public int usual() {
            return usual;
        }
    }

    public Ports {
        byListener = Map.copyOf(byListener);
        Map<Integer, Listener> seen = new HashMap<>();
        for (Listener listener : Listener.values()) {
            Integer port = byListener.get(listener);
            if (port == null || port < 1 || port > 65_535) {
                throw new CannotContinueException(
                        "the port of %s must be from 1 to 65535, but was %s".formatted(listener.label(), port),
                        "choose another with --port %s=NUMBER".formatted(listener.label()));
            }
            Listener other = seen.putIfAbsent(port, listener);
            if (other != null) {
                throw new CannotContinueException(
                        "%s and %s cannot both have port %d".formatted(other.label(), listener.label(), port),
                        "choose another with --port %s=NUMBER".formatted(listener.label()));
            }
        }
    }

    /** Some that nobody listens on now. */
    public static Ports free() {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            ports.put(listener, FreePort.find());
        }
        return new Ports(ports);
    }

    /**
     * @param base when not 0, the listeners get consecutive ports from there
     * @param single ports that were chosen one by one, by label; they win
     */
    public static Ports of(int base, Map<String, Integer> single) {
        List<String> labels =
                Arrays.stream(Listener.values()).map(Listener::label).toList();
        for (String label : single.keySet()) {
            if (!labels.contains(label)) {
                throw new CannotContinueException(
                        "nothing here is called '%s'".formatted(label), "--port takes one of " + labels);
            }
        }
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            int usual = base == 0 ? listener.usual() : base + listener.ordinal();
            ports.put(listener, single.getOrDefault(listener.label(), usual));
        }
        return new Ports(ports);
    }

    public Map<String, Integer> byLabel() {
        return byListener.entrySet().stream()
                .collect(Collectors.toMap(port -> port.getKey().label(), Map.Entry::getValue));
    }

    public int of(Listener listener) {
        Integer port = byListener.get(listener);
        if (port == null) {
            throw new IllegalStateException("the constructor saw to it that %s has a port".formatted(listener));
        }
        return port;
    }

    public String address(Listener listener) {
        return "http://127.0.0.1:" + of(listener);
    }

    /** @throws CannotContinueException when somebody else listens on one of them */
    public void requireFree() {
        for (Listener listener : Listener.values()) {
            int port = of(listener);
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw new CannotContinueException(
                        "port %d, which %s needs, is in use".formatted(port, listener.label()),
                        "choose another with --port %s=NUMBER, or move all of them with --port-base NUMBER"
                                .formatted(listener.label()));
            }
        }
    }
}
