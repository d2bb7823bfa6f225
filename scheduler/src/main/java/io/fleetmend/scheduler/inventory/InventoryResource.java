package io.fleetmend.scheduler.inventory;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.scheduler.endpoint.Endpoint;
import io.fleetmend.scheduler.endpoint.Endpoints;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;

/** The newest inventory of an endpoint. */
@Path("/api/v1/endpoints/{endpointId}/inventory")
public class InventoryResource {
    private final Endpoints endpoints;
    private final Inventories inventories;
    private final CurrentTenant tenant;

    InventoryResource(Endpoints endpoints, Inventories inventories, CurrentTenant tenant) {
        this.endpoints = endpoints;
        this.inventories = inventories;
        this.tenant = tenant;
    }

    /** @param receivedAt by our clock */
    public record NewestInventory(Instant receivedAt, InventoryReport report) {}

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public NewestInventory newest(@PathParam("endpointId") EndpointId endpointId) {
        Endpoint endpoint = endpoints.find(endpointId).orElseThrow(Problems::notFound);
        String digest = endpoint.inventoryDigest();
        if (digest == null) {
            throw Problems.notFound();
        }
        EnrolledEndpoint owned =
                new EnrolledEndpoint(tenant.scope().requireProvider(), endpoint.customer(), endpointId);
        return inventories
                .find(owned, digest)
                .map(received -> new NewestInventory(received.at(), received.report()))
                .orElseThrow(Problems::notFound);
    }
}
