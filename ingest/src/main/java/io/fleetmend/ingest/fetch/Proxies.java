package io.fleetmend.ingest.fetch;

import io.fleetmend.ingest.IngestConfig;
import io.fleetmend.platform.telemetry.LogKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The HTTP proxy of the configuration, else of the environment ({@code https_proxy}, {@code http_proxy}, {@code no_proxy}). */
@ApplicationScoped
class Proxies extends ProxySelector {
    private static final Logger LOG = Logger.getLogger(Proxies.class);
    private static final int DEFAULT_PORT = 3128;

    private final Optional<URI> configured;
    private final Map<String, String> environment;

    @Inject
    Proxies(IngestConfig config) {
        this(config.proxy(), System.getenv());
    }

    private Proxies(Optional<URI> configured, Map<String, String> environment) {
        this.configured = configured;
        this.environment = environment;
    }

    static Proxies of(Optional<URI> configured, Map<String, String> environment) {
        return new Proxies(configured, environment);
    }

    @Override
    public List<Proxy> select(URI address) {
        if (isDirect(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT))) {
            return List.of(Proxy.NO_PROXY);
        }
        return configured
                .or(() -> variable(address.getScheme() + "_proxy").map(URI::create))
                .map(proxy -> new Proxy(
                        Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(
                                proxy.getHost(), proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort())))
                .map(List::of)
                .orElse(List.of(Proxy.NO_PROXY));
    }

    private boolean isDirect(String host) {
        Stream<String> exceptions = variable("no_proxy").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty());
        return host.equals("localhost")
                || host.equals("127.0.0.1")
                || host.equals("[::1]")
                || exceptions.anyMatch(entry -> entry.equals("*")
                        || host.equals(entry)
                        || host.endsWith(entry.startsWith(".") ? entry : "." + entry));
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        try (var _ = LogKeys.of("proxy", proxy).and("for", address)) {
            LOG.warn("Proxy cannot be reached");
        }
    }
}
