package io.fleetmend.tenant.provider;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Caller;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.user.NewPerson;
import io.fleetmend.tenant.user.Users;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Providers, for the operator: that they exist, nothing of what is theirs. */
@Path("/api/v1/providers")
public class ProviderResource {
    private final Providers providers;
    private final Users users;
    private final Caller caller;

    ProviderResource(Providers providers, Users users, Caller caller) {
        this.providers = providers;
        this.users = users;
        this.caller = caller;
    }

    /** A provider as it is now. */
    public record ProviderView(ProviderId id, String name, boolean active, Instant createdAt) {
        static ProviderView of(Provider provider) {
            return new ProviderView(new ProviderId(provider.id), provider.name, provider.active, provider.createdAt);
        }
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.OPERATOR)
    public ProviderView create(NewProvider body) {
        return ProviderView.of(providers.create(caller.name(), body));
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Page<ProviderView> list(@BeanParam PageRequest page) {
        return Page.of(providers.after(page), page, provider -> provider.id.toString())
                .map(ProviderView::of);
    }

    @GET
    @Path("/{providerId}")
    @RolesAllowed(Roles.OPERATOR)
    public ProviderView one(@PathParam("providerId") ProviderId providerId) {
        return ProviderView.of(providers.one(providerId));
    }

    /** The first admin of a provider, who creates all others. */
    @POST
    @Path("/{providerId}/admins")
    @ResponseStatus(201)
    @RolesAllowed(Roles.OPERATOR)
    public Users.Created createAdmin(@PathParam("providerId") ProviderId providerId, NewPerson body) {
        providers.one(providerId);
        return users.createFirstAdmin(caller.name(), providerId, body);
    }
}
