package io.fleetmend.agent.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fleetmend.agent.apply.ApplyStatus;
import io.fleetmend.agent.state.AgentFolders;
import io.fleetmend.agent.state.Json;
import io.fleetmend.agent.state.StateFolder;
import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.CheckInRequest;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobReceipt;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks in, fetches documents into the spool, brings reports out of it. Judges nothing: documents pass through it as they are, the
 * other half verifies them.
 */
public final class NetworkHalf {
    public static final String VERSION = "0.1.0";

    /** Markers of what was sent; enough to recognise a report that a cut made the apply half write twice. */
    private static final int MARKERS = 200;
    /** Reports the server would not have, for whoever looks into it; asked again, the apply half writes them anew. */
    private static final int REJECTED = 50;

    private final AgentFolders folders;
    private final Identity identity;
    private final ServerConnection server;
    private final Supplier<InventoryReport> unprivilegedInventory;

    /** @param unprivilegedInventory until the apply half ran for the first time */
    public NetworkHalf(
            AgentFolders folders,
            Identity identity,
            ServerConnection server,
            Supplier<InventoryReport> unprivilegedInventory) {
        this.folders = folders;
        this.identity = identity;
        this.server = server;
        this.unprivilegedInventory = unprivilegedInventory;
    }

    public EndpointId endpoint() {
        return identity.endpoint();
    }

    /** @throws IOException when the server cannot be reached or would not have it; nothing is lost */
    public CheckInResponse checkIn() throws IOException {
        if (!folders.inventory().has(AgentFolders.CURRENT_DIGEST)) {
            InventoryReport inventory = unprivilegedInventory.get();
            folders.inventory().write(AgentFolders.CURRENT_INVENTORY, Json.gzip(Json.bytes(inventory)));
            folders.inventory()
                    .write(AgentFolders.CURRENT_DIGEST, inventory.digest().getBytes(StandardCharsets.US_ASCII));
        }
        String digest = new String(inventory(AgentFolders.CURRENT_DIGEST), StandardCharsets.US_ASCII);
        ApplyStatus status = folders.agent()
                .read(ApplyStatus.FILE)
                .map(bytes -> Json.read(bytes, ApplyStatus.class))
                .orElse(new ApplyStatus(0, 1));
        CheckInRequest request =
                new CheckInRequest(VERSION, digest, status.lastSequence(), status.trustRootVersion(), running());
        CheckInResponse response =
                server.post("/agent/v1/check-in", Json.bytes(request), identity.key(), keyId(), CheckInResponse.class);
        Stream.concat(response.trustRoots().stream(), response.jobs().stream()).forEach(this::spool);
        // only now: what was delivered is delivered once, and must not be lost when this fails
        if (response.sendInventory()) {
            server.postPacked(
                    "/agent/v1/inventory", inventory(AgentFolders.CURRENT_INVENTORY), identity.key(), keyId());
        }
        return response;
    }

    private byte[] inventory(String file) {
        return folders.inventory().read(file).orElseThrow();
    }

    private String keyId() {
        return identity.endpoint().toString();
    }

    private void spool(SignedDocument document) {
        JsonNode payload;
        try {
            payload = Json.read(document.payload(), JsonNode.class);
        } catch (UncheckedIOException e) {
            payload = MissingNode.getInstance();
        }
        // trust roots have no sequence: they come first
        long order = Math.max(0, payload.path("sequence").asLong());
        String attempt = payload.path("attempt").asText();
        if (!attempt.isEmpty()) {
            // delivered again: the server wants to hear the result again
            StateFolder sent = folders.sent();
            sent.names().stream().filter(name -> name.contains(attempt)).forEach(sent::delete);
        }
        folders.jobs().write("%019d-%s.json".formatted(order, hash(document.payload())), Json.bytes(document));
    }

    private static String hash(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Handed to the apply half, or told by it and not yet by us. */
    private List<AttemptId> running() {
        Stream<String> handed = folders.jobs().names().stream()
                .flatMap(name -> folders.jobs().read(name).stream())
                .map(bytes -> Json.read(Json.read(bytes, SignedDocument.class).payload(), JsonNode.class))
                .map(payload -> payload.path("attempt").asText());
        Stream<String> told = folders.reports().names().stream()
                .filter(name -> name.endsWith(".json"))
                .flatMap(name -> folders.reports().read(name).stream())
                .map(bytes -> Json.read(bytes, JsonNode.class).path("attempt").asText());
        return Stream.concat(handed, told)
                .distinct()
                .flatMap(text -> attempt(text).stream())
                .toList();
    }

    private static Optional<AttemptId> attempt(String text) {
        try {
            return Optional.of(AttemptId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Sends what the apply half reported, in order. A report the server refuses for good is kept aside, so that it does not stop the
     * others.
     *
     * @throws IOException when the server cannot be reached: the rest stays where it is
     */
    public void sendReports() throws IOException {
        StateFolder reports = folders.reports();
        for (String name : reports.names()) {
            if (!folders.sent().has(name)) {
                send(name);
            }
            reports.delete(name);
        }
        keepNewest(folders.sent(), MARKERS);
        keepNewest(folders.rejected(), REJECTED);
    }

    /** Names begin with the sequence number. */
    private static void keepNewest(StateFolder folder, int count) {
        List<String> names = folder.names();
        names.subList(0, Math.max(0, names.size() - count)).forEach(folder::delete);
    }

    private void send(String name) throws IOException {
        byte[] content = folders.reports().read(name).orElseThrow();
        try {
            if (name.endsWith(".gz")) {
                server.postPacked("/agent/v1/inventory", content, identity.key(), keyId());
            } else {
                server.post("/agent/v1/reports", content, identity.key(), keyId(), JobReceipt.class);
            }
            folders.sent().write(name, new byte[0]);
        } catch (ServerRefusal e) {
            if (e.status() == 401 || e.status() == 403) {
                throw e;
            }
            folders.rejected().write(name, content);
        }
    }
}
