package io.fleetmend.standalone.up;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Stands where a packaged service would: reads the settings it was given and says that it is ready. */
public final class DummyService {
    private DummyService() {}

    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(System.getProperty("quarkus.config.locations")))) {
            settings.load(reader);
        }
        int port = Integer.parseInt(settings.getProperty("quarkus.http.port"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("dummy service of " + settings.getProperty("quarkus.datasource.username") + " listens");
    }
}
