package io.fleetmend.e2e.isolation;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.agent.v1.CheckInRequest;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import io.fleetmend.contracts.agent.v1.EnrolRequest;
import io.fleetmend.contracts.agent.v1.EnrolResponse;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.e2e.endpoint.SignedCalls;
import io.fleetmend.e2e.isolation.Canaries.Owner;
import java.io.IOException;
import java.net.http.HttpClient;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An endpoint that speaks the agent's protocol and puts a canary into every text it may write. */
final class ProbedEndpoint {
    /** Older than what the sample bulletins ask for. */
    private static final List<InstalledPackage> OUTDATED = List.of(
            installed("openssl", "openssl", "3.0.11-1~deb12u1"),
            installed("libssl3", "openssl", "3.0.11-1~deb12u1"),
            installed("libexpat1", "expat", "2.5.0-1"));

    private final SignedCalls calls;
    private final Canaries canaries;
    private final Owner owner;
    private final Clock clock;
    private final OperatingSystem os;
    private List<InstalledPackage> packages;
    private @Nullable EndpointId endpoint;
    private @Nullable JobManifest done;

    ProbedEndpoint(HttpClient client, String server, Canaries canaries, Owner owner, Clock clock) {
        this.calls = new SignedCalls(client, server, clock);
        this.canaries = canaries;
        this.owner = owner;
        this.clock = clock;
        this.os = new OperatingSystem("debian", "12", canaries.text(owner, "Debian GNU-Linux 12"), "amd64");
        List<InstalledPackage> installed = new ArrayList<>(OUTDATED);
        String own = canaries.text(owner, "package");
        installed.add(installed(own, own, "1.0-1"));
        this.packages = List.copyOf(installed);
    }

    EndpointId id() {
        if (endpoint == null) {
            throw new IllegalStateException("enrol it first");
        }
        return endpoint;
    }

    PrivateKey key() {
        return calls.privateKey();
    }

    /** The job that it did; empty before. */
    Optional<JobId> job() {
        return Optional.ofNullable(done).map(JobManifest::job);
    }

    Optional<AttemptId> attempt() {
        return Optional.ofNullable(done).map(JobManifest::attempt);
    }

    void enrol(String token) {
        EnrolRequest request = new EnrolRequest(
                token,
                calls.publicKey(),
                Uuids.next(clock.instant()).toString().replace("-", ""),
                canaries.text(owner, "host"),
                "server",
                os,
                "0.1.0");
        endpoint = calls.post("/agent/v1/enrol", RequestSignature.ENROLMENT_KEY_ID, request, EnrolResponse.class)
                .endpoint();
    }

    /** One round: heartbeat, inventory if it is wanted, and the job if there is one. */
    void round() {
        InventoryReport inventory = inventory();
        CheckInRequest request =
                new CheckInRequest("0.1.0", inventory.digest(), done == null ? 0 : done.sequence(), 1, List.of());
        CheckInResponse response = calls.post("/agent/v1/check-in", id().toString(), request, CheckInResponse.class);
        if (response.sendInventory()) {
            send();
        }
        for (SignedDocument document : response.jobs()) {
            work(manifest(document));
        }
    }

    private void work(JobManifest manifest) {
        if (!(manifest.action() instanceof JobManifest.Install install)) {
            return;
        }
        Instant begin = clock.instant();
        String before = inventory().digest();
        List<JobReport.Change> changes = new ArrayList<>();
        List<InstalledPackage> after = new ArrayList<>();
        for (InstalledPackage old : packages) {
            install.packages().stream()
                    .filter(wanted -> wanted.name().equals(old.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            wanted -> {
                                after.add(installed(old.name(), old.sourceName(), wanted.version()));
                                changes.add(new JobReport.Change(
                                        old.name(), old.architecture(), old.version(), wanted.version()));
                            },
                            () -> after.add(old));
        }
        packages = List.copyOf(after);
        report(manifest, JobReport.Outcome.STARTED, before, null, List.of(), List.of());
        send();
        JobReport.Step step = new JobReport.Step(canaries.text(owner, "step"), 0, begin, clock.instant());
        report(manifest, JobReport.Outcome.INSTALLED, before, inventory().digest(), List.of(step), changes);
        done = manifest;
    }

    private void report(
            JobManifest manifest,
            JobReport.Outcome outcome,
            String before,
            @Nullable String after,
            List<JobReport.Step> steps,
            List<JobReport.Change> changes) {
        calls.post(
                "/agent/v1/reports",
                id().toString(),
                new JobReport(
                        manifest.job(),
                        manifest.attempt(),
                        manifest.sequence(),
                        outcome,
                        null,
                        canaries.text(owner, "detail"),
                        before,
                        after,
                        steps,
                        changes,
                        clock.instant()),
                Object.class);
    }

    private void send() {
        calls.post("/agent/v1/inventory", id().toString(), inventory(), Object.class);
    }

    private InventoryReport inventory() {
        RestartState restart = new RestartState(
                RestartState.Requirement.NONE,
                List.of(canaries.text(owner, "process")),
                canaries.text(owner, "kernel"),
                canaries.text(owner, "kernel"));
        PackageSources sources = new PackageSources(true, clock.instant(), null, List.of());
        return new InventoryReport(
                InventoryReport.digestOf(os, restart, sources, packages),
                clock.instant(),
                canaries.text(owner, "host"),
                os,
                restart,
                sources,
                packages);
    }

    private static InstalledPackage installed(String name, String source, String version) {
        return new InstalledPackage(
                name, "amd64", version, source, version, false, InstalledPackage.PackageState.INSTALLED);
    }

    private static JobManifest manifest(SignedDocument document) {
        try {
            return ContractsJson.get().readValue(document.payload(), JobManifest.class);
        } catch (IOException e) {
            throw new AssertionError("a job must be readable", e);
        }
    }
}
