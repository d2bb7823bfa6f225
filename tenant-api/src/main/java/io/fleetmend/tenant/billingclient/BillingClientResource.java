package io.fleetmend.tenant.billingclient;

import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The programs that read a provider's usage; they log in with client credentials. */
@Path("/api/v1/billing-clients")
public class BillingClientResource {
    private final BillingClients clients;

    BillingClientResource(BillingClients clients) {
        this.clients = clients;
    }

    /** @param clientSecret told this once */
    public record CreatedBillingClient(String clientId, String clientSecret, Set<String> roles) {}

    /** A program as it is now. */
    public record BillingClientView(String clientId, String name, Set<String> roles) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public CreatedBillingClient create(NewBillingClient body) {
        BillingClients.Created created = clients.create(body);
        return new CreatedBillingClient(created.clientId(), created.clientSecret(), created.roles());
    }

    @GET
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public Page<BillingClientView> list() {
        return new Page<>(
                clients.list().stream()
                        .map(client -> new BillingClientView(client.clientId(), client.name(), client.roles()))
                        .toList(),
                null);
    }

    @DELETE
    @Path("/{clientId}")
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public void delete(@PathParam("clientId") String clientId) {
        clients.delete(clientId);
    }
}
