package io.fleetmend.scheduler;

import static io.restassured.RestAssured.given;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.CheckInRequest;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.EnrolRequest;
import io.fleetmend.contracts.agent.v1.EnrolResponse;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** An agent that signs with a real key and installs nothing. */
public final class TestAgent {
    public static final OperatingSystem DEBIAN =
            new OperatingSystem("debian", "12", "Debian GNU/Linux 12 (bookworm)", "amd64");
    public static final String OLD = "3.0.20-1~deb12u1";
    public static final String NEW = "3.0.22-1~deb12u1";

    private final Clock clock;
    private final String machineId;
    private KeyPair key = Ed25519.newKeyPair();
    private EndpointId endpoint = new EndpointId(UUID.randomUUID());
    private long lastSequence;

    public TestAgent(Clock clock) {
        this.clock = clock;
        this.machineId = UUID.randomUUID().toString().replace("-", "");
    }

    public EndpointId endpoint() {
        return endpoint;
    }

    public KeyPair key() {
        return key;
    }

    /** As if the machine had been installed anew: the same machine id, another key. */
    public TestAgent reimaged() {
        key = Ed25519.newKeyPair();
        return this;
    }

    /** Remembers the endpoint when it worked. */
    public Response enrol(String token) {
        EnrolRequest request =
                new EnrolRequest(token, Ed25519.encode(key.getPublic()), machineId, "web-1", "server", DEBIAN, "0.1.0");
        Response answer = post("/agent/v1/enrol", json(request), RequestSignature.ENROLMENT_KEY_ID);
        if (answer.statusCode() == 200) {
            endpoint = read(answer, EnrolResponse.class).endpoint();
        }
        return answer;
    }

    public CheckInResponse checkIn(String digest, AttemptId... running) {
        Response answer = post(
                "/agent/v1/check-in", json(new CheckInRequest("0.1.0", digest, lastSequence, 1, List.of(running))));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.asString());
        }
        return read(answer, CheckInResponse.class);
    }

    /** The one job that a check-in brings, accepted. */
    public JobManifest lease() {
        CheckInResponse answer = checkIn("sha256:none");
        if (answer.jobs().size() != 1) {
            throw new AssertionError(
                    "there must be one job, but there were " + answer.jobs().size());
        }
        JobManifest manifest = manifest(answer);
        lastSequence = manifest.sequence();
        return manifest;
    }

    public static JobManifest manifest(CheckInResponse answer) {
        try {
            return ContractsJson.get().readValue(answer.jobs().getFirst().payload(), JobManifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Response send(InventoryReport report) {
        return post("/agent/v1/inventory", gzip(json(report)), endpoint.toString(), "gzip");
    }

    public Response report(JobManifest job, JobReport.Outcome outcome) {
        return report(job, outcome, null, null);
    }

    public Response report(JobManifest job, JobReport.Outcome outcome, JobReport.Reason reason, String inventoryAfter) {
        Instant now = clock.instant();
        List<JobReport.Step> steps = List.of(new JobReport.Step("apt-get install", reason == null ? 0 : 100, now, now));
        List<JobReport.Change> changes =
                inventoryAfter == null ? List.of() : List.of(new JobReport.Change("openssl", "amd64", OLD, NEW));
        JobReport report = new JobReport(
                job.job(),
                job.attempt(),
                job.sequence(),
                outcome,
                reason,
                null,
                "sha256:before",
                inventoryAfter,
                steps,
                changes,
                now);
        return post("/agent/v1/reports", json(report));
    }

    /** What the agent says of a document before it does anything: it believes nothing of it, so it has only its claims to name. */
    public Response refuse(JobId job, AttemptId attempt, JobReport.Reason reason) {
        return post("/agent/v1/reports", refusal(job, attempt, reason));
    }

    public byte[] refusal(JobId job, AttemptId attempt, JobReport.Reason reason) {
        return json(new JobReport(
                job,
                attempt,
                1,
                JobReport.Outcome.REFUSED,
                reason,
                "must be signed",
                null,
                null,
                List.of(),
                List.of(),
                clock.instant()));
    }

    public Response post(String path, byte[] body) {
        return post(path, body, endpoint.toString());
    }

    public Response post(String path, byte[] body, String keyId) {
        return post(path, body, keyId, null);
    }

    private Response post(String path, byte[] body, String keyId, String encoding) {
        RequestSignature signature = sign(path, body, keyId, clock.instant());
        return send(path, body, signature, encoding);
    }

    public RequestSignature sign(String path, byte[] body, String keyId, Instant when) {
        return RequestSignature.sign(
                key.getPrivate(),
                keyId,
                "POST",
                path,
                body,
                when,
                UUID.randomUUID().toString());
    }

    public static Response send(String path, byte[] body, RequestSignature signature, String encoding) {
        var request = given().contentType("application/json")
                .header(RequestSignature.CONTENT_DIGEST, signature.contentDigest())
                .header(RequestSignature.SIGNATURE_INPUT, signature.signatureInputHeader())
                .header(RequestSignature.SIGNATURE, signature.signatureHeader())
                .body(body);
        return (encoding == null ? request : request.header("Content-Encoding", encoding)).post(path);
    }

    public InventoryReport inventory(String opensslVersion, Requirement restart) {
        RestartState state = new RestartState(restart, List.of(), "6.1.0-37-amd64", "6.1.0-37-amd64");
        PackageSources sources = new PackageSources(true, clock.instant(), null, List.of());
        List<InstalledPackage> packages = List.of(new InstalledPackage(
                "openssl", "amd64", opensslVersion, "openssl", opensslVersion, false, PackageState.INSTALLED));
        String digest = InventoryReport.digestOf(DEBIAN, state, sources, packages);
        return new InventoryReport(digest, clock.instant(), "web-1", DEBIAN, state, sources, packages);
    }

    static <T> T read(Response answer, Class<T> type) {
        try {
            return ContractsJson.get().readValue(answer.asByteArray(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] json(Object value) {
        try {
            return ContractsJson.get().writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
