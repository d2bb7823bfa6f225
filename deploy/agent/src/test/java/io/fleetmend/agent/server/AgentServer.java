package io.fleetmend.agent.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fleetmend.agent.state.Json;
import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.agent.v1.CheckInRequest;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.EnrolRequest;
import io.fleetmend.contracts.agent.v1.EnrolResponse;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReceipt;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The agent protocol's other side, small but real: HTTP, request signatures verified, documents signed with real keys. */
public final class AgentServer implements AutoCloseable {
    public static final String TOKEN = "one-time-token";

    private final KeyPair rootKey = Ed25519.newKeyPair();
    private final KeyPair jobKey = Ed25519.newKeyPair();
    private final HttpServer http;
    private final Map<EndpointId, PublicKey> endpoints = new ConcurrentHashMap<>();
    private final Map<EndpointId, List<SignedDocument>> outbox = new ConcurrentHashMap<>();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final List<JobReport> reports = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, InventoryReport> inventories = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private volatile List<SignedDocument> newRoots = List.of();
    private volatile boolean manyTokens;
    private volatile boolean leaving;
    private volatile boolean away;
    private volatile String captive = "";
    private volatile boolean refusing;

    public AgentServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        http.createContext("/agent/v1/", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    public AgentServer takingOneTokenManyTimes() {
        manyTokens = true;
        return this;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    public String pin() {
        return Ed25519.keyId(rootKey.getPublic());
    }

    public KeyPair jobKey() {
        return jobKey;
    }

    public KeyPair rootKey() {
        return rootKey;
    }

    public SignedDocument trustRoot() {
        return trustRoot(1, jobKey, Instant.now().plus(Duration.ofDays(30)), List.of(rootKey));
    }

    public SignedDocument trustRoot(int version, KeyPair jobs, Instant expiresAt, List<KeyPair> signers) {
        String rootId = Ed25519.keyId(rootKey.getPublic());
        String jobId = Ed25519.keyId(jobs.getPublic());
        TrustRoot root = new TrustRoot(
                version,
                expiresAt,
                Map.of(rootId, Ed25519.encode(rootKey.getPublic()), jobId, Ed25519.encode(jobs.getPublic())),
                new TrustRoot.Role(Set.of(rootId), 1),
                new TrustRoot.Role(Set.of(jobId), 1));
        return DocumentSignatures.sign(DocumentSignatures.ROOT, Json.bytes(root), signers);
    }

    public void offerRoots(List<SignedDocument> roots) {
        newRoots = roots;
    }

    /** A good manifest with the next sequence number, valid for an hour. */
    public JobManifest manifest(EndpointId endpoint, JobManifest.Action action) {
        Instant now = Instant.now();
        return new JobManifest(
                new JobId(Uuids.next(now)),
                new AttemptId(Uuids.next(now)),
                endpoint,
                sequence.incrementAndGet(),
                now,
                now.minusSeconds(60),
                now.plusSeconds(3600),
                action);
    }

    public SignedDocument sign(JobManifest manifest) {
        return DocumentSignatures.sign(DocumentSignatures.JOB, Json.bytes(manifest), List.of(jobKey));
    }

    /** Delivers the document at the next check-in, once. */
    public void deliver(EndpointId endpoint, SignedDocument document) {
        outbox.computeIfAbsent(endpoint, id -> new CopyOnWriteArrayList<>()).add(document);
    }

    public JobManifest deliver(EndpointId endpoint, JobManifest.Action action) {
        JobManifest manifest = manifest(endpoint, action);
        deliver(endpoint, sign(manifest));
        return manifest;
    }

    public List<JobReport> reports() {
        return reports;
    }

    /** From the answer to the next check-in on, everything is answered with 503. */
    public void goAwayAfterTheNextCheckIn() {
        leaving = true;
    }

    /** A captive portal stands before the server: what is sent there is answered with 200 and the portal's page. */
    public void hideBehindAPortal(String path) {
        captive = path;
    }

    public void comeBack() {
        leaving = false;
        away = false;
        captive = "";
    }

    /** Answers 422 to it, once. */
    public void refuseTheNextReport() {
        refusing = true;
    }

    /** Reports that end an attempt. */
    public List<JobReport> ended() {
        return reports.stream()
                .filter(report -> report.outcome() != JobReport.Outcome.STARTED)
                .toList();
    }

    /** Paths in the order they were called, with the outcome or digest. */
    public List<String> calls() {
        return calls;
    }

    /** The inventory that proves a report; it must have arrived. */
    public InventoryReport inventoryAfter(JobReport report) {
        String digest = report.inventoryAfter();
        InventoryReport inventory = digest == null ? null : inventories.get(digest);
        if (inventory == null) {
            throw new AssertionError("no inventory " + digest + " arrived: " + calls);
        }
        return inventory;
    }

    public Map<String, InventoryReport> inventories() {
        return inventories;
    }

    public Set<EndpointId> endpoints() {
        return endpoints.keySet();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            RequestSignature signature = RequestSignature.parse(
                            header(exchange, RequestSignature.CONTENT_DIGEST),
                            header(exchange, RequestSignature.SIGNATURE_INPUT),
                            header(exchange, RequestSignature.SIGNATURE))
                    .orElse(null);
            if (path.equals(captive)) {
                sendPage(exchange);
                return;
            }
            if (away) {
                send(exchange, 503, Map.of("title", "away"));
                return;
            }
            if (signature == null || !nonces.add(signature.keyId() + signature.nonce())) {
                send(exchange, 401, Map.of("title", "no signature, or one seen before"));
                return;
            }
            if (path.equals("/agent/v1/enrol")) {
                enrol(exchange, signature, body, path);
                return;
            }
            EndpointId endpoint = EndpointId.of(signature.keyId());
            PublicKey key = endpoints.get(endpoint);
            if (key == null || !signature.verify(key, "POST", path, body)) {
                send(exchange, 401, Map.of("title", "unknown key or bad signature"));
                return;
            }
            if ("gzip".equals(header(exchange, "Content-Encoding"))) {
                body = Json.gunzip(body);
            }
            switch (path) {
                case "/agent/v1/check-in" -> checkIn(exchange, endpoint, Json.read(body, CheckInRequest.class));
                case "/agent/v1/inventory" -> inventory(exchange, Json.read(body, InventoryReport.class));
                case "/agent/v1/reports" -> report(exchange, Json.read(body, JobReport.class));
                default -> send(exchange, 404, Map.of("title", "not found"));
            }
        }
    }

    private void enrol(HttpExchange exchange, RequestSignature signature, byte[] body, String path) throws IOException {
        EnrolRequest request = Json.read(body, EnrolRequest.class);
        PublicKey key = Ed25519.decode(request.publicKey());
        if (!signature.keyId().equals(RequestSignature.ENROLMENT_KEY_ID)
                || !signature.verify(key, "POST", path, body)) {
            send(exchange, 401, Map.of("title", "bad signature"));
        } else if (!request.token().equals(TOKEN) || (!manyTokens && !endpoints.isEmpty())) {
            send(exchange, 409, Map.of("title", "the token was used"));
        } else {
            EndpointId endpoint = new EndpointId(Uuids.next(Instant.now()));
            endpoints.put(endpoint, key);
            calls.add("enrol " + request.hostname());
            send(exchange, 200, new EnrolResponse(endpoint, trustRoot(), Duration.ofSeconds(1), Instant.now()));
        }
    }

    private void checkIn(HttpExchange exchange, EndpointId endpoint, CheckInRequest request) throws IOException {
        calls.add("check-in");
        away = leaving;
        List<SignedDocument> jobs = outbox.remove(endpoint);
        send(
                exchange,
                200,
                new CheckInResponse(
                        Instant.now(),
                        Duration.ofSeconds(1),
                        !inventories.containsKey(request.inventoryDigest()),
                        jobs == null ? List.of() : jobs,
                        newRoots));
    }

    private void inventory(HttpExchange exchange, InventoryReport report) throws IOException {
        String digest = InventoryReport.digestOf(report.os(), report.restart(), report.sources(), report.packages());
        if (!digest.equals(report.digest())) {
            send(exchange, 422, Map.of("title", "digest is another"));
            return;
        }
        calls.add("inventory " + digest);
        inventories.put(digest, report);
        exchange.sendResponseHeaders(202, -1);
    }

    private void report(HttpExchange exchange, JobReport report) throws IOException {
        if (refusing) {
            refusing = false;
            send(exchange, 422, Map.of("title", "not this one"));
            return;
        }
        calls.add(report.outcome() + " " + report.inventoryAfter());
        Set<AttemptId> seen = new HashSet<>();
        ended().forEach(ended -> seen.add(ended.attempt()));
        reports.add(report);
        send(exchange, 200, new JobReceipt(!seen.contains(report.attempt())));
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void sendPage(HttpExchange exchange) throws IOException {
        byte[] page = "<!doctype html><title>Welcome to our network</title>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] body = Json.bytes(answer);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    /** Everything that arrived, for a message. */
    @Override
    public String toString() {
        return new ArrayList<>(calls).toString();
    }
}
