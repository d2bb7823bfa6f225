package io.fleetmend.standalone.up;

import io.fleetmend.standalone.demo.DemoTenants;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.server.Secrets;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;

/** Sees to it that the demo provider is there; the product is ready also without it. */
final class Demo {
    private final UpOptions options;
    private final Secrets secrets;
    private final HttpClient client;
    private final Progress progress;

    Demo(UpOptions options, Secrets secrets, HttpClient client, Progress progress) {
        this.options = options;
        this.secrets = secrets;
        this.client = client;
        this.progress = progress;
    }

    void createOnce() throws InterruptedException {
        if (Files.exists(options.data().demo())) {
            return;
        }
        progress.say("demo", "a provider with two customers is created");
        try {
            new DemoTenants(
                            options.ports().address(Listener.TENANT_API),
                            options.ports().address(Listener.KEYCLOAK),
                            secrets,
                            client)
                    .create(options.data().demo());
        } catch (IOException e) {
            progress.say("demo", "could not be created: " + e.getMessage());
        }
    }
}
