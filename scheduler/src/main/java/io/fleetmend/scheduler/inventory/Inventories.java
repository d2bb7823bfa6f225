package io.fleetmend.scheduler.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.endpoint.Endpoint;
import io.fleetmend.scheduler.endpoint.Endpoints;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Stores what endpoints say is installed, and tells it when it changed. */
@ApplicationScoped
public class Inventories {
    private static final String PUT = """
            insert into inventory (provider_id, customer_id, endpoint_id, digest, first_received_at, last_received_at, document)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (provider_id, customer_id, endpoint_id, digest) do update set last_received_at = excluded.last_received_at""";
    private static final String FIND = """
            select document, last_received_at from inventory
            where provider_id = ? and customer_id = ? and endpoint_id = ? and digest = ?""";

    private final Database database;
    private final Endpoints endpoints;
    private final Outbox outbox;
    private final Clock clock;

    Inventories(Database database, Endpoints endpoints, Outbox outbox, Clock clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An inventory, and when it was last received. */
    public record Received(InventoryReport report, Instant at) {}

    /** Refuses a report whose digest is not that of its content. */
    public void store(EnrolledEndpoint endpoint, InventoryReport report) {
        String digest = InventoryReport.digestOf(report.os(), report.restart(), report.sources(), report.packages());
        if (!digest.equals(report.digest())) {
            throw Problems.invalid(
                    "digest",
                    "digest must be that of the content, %s, but was '%s'".formatted(digest, report.digest()));
        }
        Endpoint known = endpoints
                .find(endpoint.endpoint())
                .orElseThrow(() -> new IllegalStateException("endpoint %s has no row".formatted(endpoint.endpoint())));
        // as precise as the schema keeps it: told and read back are one time
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.update(
                PUT,
                endpoint.provider(),
                endpoint.customer(),
                endpoint.endpoint(),
                digest,
                now,
                now,
                Packed.pack(json(report)));
        endpoints.inventoryReceived(
                endpoint,
                digest,
                report.restart().requirement(),
                report.hostname(),
                report.os().prettyName(),
                now);
        if (!digest.equals(known.inventoryDigest())) {
            outbox.append(told(endpoint, known.site(), report, now));
        }
    }

    public Optional<Received> find(EnrolledEndpoint endpoint, String digest) {
        return database.first(
                FIND,
                row -> new Received(read(Packed.unpack(row.bytes("document"))), row.time("last_received_at")),
                endpoint.provider(),
                endpoint.customer(),
                endpoint.endpoint(),
                digest);
    }

    private static InventoryReportedV1 told(
            EnrolledEndpoint endpoint, SiteId site, InventoryReport report, Instant now) {
        return new InventoryReportedV1(
                endpoint.provider(),
                endpoint.customer(),
                site,
                endpoint.endpoint(),
                report.digest(),
                report.collectedAt(),
                now,
                report.os(),
                report.restart(),
                report.sources(),
                report.packages());
    }

    private static byte[] json(InventoryReport report) {
        try {
            return ContractsJson.get().writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an inventory cannot be written as JSON", e);
        }
    }

    private static InventoryReport read(byte[] json) {
        try {
            return ContractsJson.get().readValue(json, InventoryReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored inventory cannot be read", e);
        }
    }
}
