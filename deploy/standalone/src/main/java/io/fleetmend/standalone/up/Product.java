package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Leftovers;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.installation.RunningState.RunningProcess;
import io.fleetmend.standalone.keys.TrustKeys;
import io.fleetmend.standalone.server.ChildProcess;
import io.fleetmend.standalone.server.KeycloakDistribution;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.KeycloakServer;
import io.fleetmend.standalone.server.PostgresServer;
import io.fleetmend.standalone.server.Secrets;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that runs, in the order of who needs whom. */
final class Product implements AutoCloseable {
    private final UpOptions options;
    private final List<ServiceProgram> programs;
    private final Progress progress;
    private final Secrets secrets;
    private final Children children;
    private @Nullable PostgresServer postgres;
    private boolean closed;
    private volatile boolean asked;

    Product(UpOptions options, List<ServiceProgram> programs, Progress progress, Secrets secrets, Children children) {
        this.options = options;
        this.programs = programs;
        this.progress = progress;
        this.secrets = secrets;
        this.children = children;
    }

    /** Returns when everything is ready. */
    void start(HttpClient client) throws InterruptedException {
        DataFolder data = options.data();
        new TrustKeys(data.keys(), data.offlineRoot(), Clock.systemUTC()).makeOnce();
        KeycloakDistribution distribution =
                KeycloakDistribution.find(options.root()).with(options.caches());
        if (!distribution.prepared()) {
            progress.say("keycloak", "is prepared for PostgreSQL, once; half a minute");
            distribution.prepare(data.log("keycloak-build"));
        }
        PostgresServer database = startPostgres();
        progress.say("postgres", "ready");
        KeycloakServer keycloak = startKeycloak(distribution, database);
        children.adopt(KafkaProcess.start(data, options.ports(), options.caches()));
        progress.say("keycloak", "starts");
        progress.say("kafka", "starts");
        Readiness readiness = new Readiness(progress, children, client);
        readiness.await(List.of(new Readiness.Part("kafka", () -> KafkaProcess.ready(data))));
        List<Readiness.Part> parts = new ArrayList<>();
        parts.add(new Readiness.Part("keycloak", () -> keycloak.ready(client)));
        for (ServiceProgram program : programs) {
            startService(program, database);
            parts.add(readiness.service(program.name(), options.ports().address(program.listener())));
        }
        readiness.await(parts);
    }

    private synchronized PostgresServer startPostgres() {
        if (closed) {
            throw new IllegalStateException("everything is being stopped");
        }
        DataFolder data = options.data();
        progress.say("postgres", "starts");
        PostgresServer started = new PostgresStart(options, secrets).start();
        postgres = started;
        Leftovers.postmaster(data).ifPresent(handle -> children.note(RunningProcess.of("postgres", handle)));
        return started;
    }

    private KeycloakServer startKeycloak(KeycloakDistribution distribution, PostgresServer database) {
        KeycloakRealm realm = new KeycloakRealm(options.ports().address(Listener.TENANT_API), options.demo());
        KeycloakServer started = KeycloakServer.start(
                distribution,
                options.data().keycloak(),
                options.ports().of(Listener.KEYCLOAK),
                database,
                realm,
                secrets,
                options.data().log("keycloak"));
        children.adopt(started.process());
        return started;
    }

    private void startService(ServiceProgram program, PostgresServer database) {
        Map<String, String> settings = new ServiceConfiguration(options, database, secrets).of(program.listener());
        Path file = SettingsFile.write(options.data().run().resolve(program.name() + ".properties"), settings);
        children.adopt(ChildProcess.start(
                program.name(),
                program.command(file, options.caches()),
                Map.of(),
                options.data().log(program.name())));
        progress.say(program.name(), "starts");
    }

    /** When somebody asks us to stop, and not because something went wrong. */
    void stopAsAsked() {
        asked = true;
        close();
    }

    boolean asked() {
        return asked;
    }

    /** Returns when we are being stopped. @throws CannotContinueException when one of the processes dies, or the disk is nearly full */
    void watch() throws InterruptedException {
        DiskWatch disk = new DiskWatch(options.data(), progress);
        while (!asked) {
            disk.look();
            children.requireAlive();
            if (Leftovers.postmaster(options.data()).isEmpty()) {
                throw children.ended("postgres", "");
            }
            Thread.sleep(500);
        }
    }

    /** Stops who needs before who is needed; a second call waits for the first. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        progress.say("stopping", "the services");
        children.stop(programs.stream().map(ServiceProgram::name).toList());
        progress.say("stopping", "kafka and keycloak");
        children.stop(List.of("kafka", "keycloak"));
        progress.say("stopping", "postgres");
        if (postgres != null) {
            // it is told to stop and does so by itself: gone is only what the system says is gone
            Optional<ProcessHandle> postmaster = Leftovers.postmaster(options.data());
            postgres.close();
            postmaster.ifPresent(ChildProcess::stop);
        }
        RunningState.forget(options.data());
        progress.say("stopped", "everything");
    }
}
