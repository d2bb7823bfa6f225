package io.fleetmend.ingest.fetch;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A folder with feed documents behind an address, as any web server shows one: listings of links, and files. */
public final class MirrorServer implements AutoCloseable {
    private final HttpFetcher http =
            new HttpFetcher(Proxies.of(Optional.empty(), Map.of()), Patience.NONE, Clock.systemUTC());
    private final HttpServer server;

    public MirrorServer(Path folder) {
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                folder.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
    }

    public String address() {
        return "http://localhost:%d".formatted(server.getAddress().getPort());
    }

    /** As they are when {@code --feeds} names this address. */
    public Feeds feeds() {
        return new Feeds(Optional.of(address()), new Fetcher(http));
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
