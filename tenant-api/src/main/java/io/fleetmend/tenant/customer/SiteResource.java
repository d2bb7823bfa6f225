package io.fleetmend.tenant.customer;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The locations of a customer; few enough for one page. */
@Path("/api/v1/customers/{customerId}/sites")
public class SiteResource {
    private final Sites sites;

    SiteResource(Sites sites) {
        this.sites = sites;
    }

    /** A site as it is now. */
    public record SiteView(SiteId id, String name, ZoneId timeZone) {
        static SiteView of(Site site) {
            return new SiteView(new SiteId(site.id), site.name, site.timeZone);
        }
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public SiteView create(@PathParam("customerId") CustomerId customerId, NameAndZone body) {
        return SiteView.of(sites.create(customerId, body));
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    public Page<SiteView> list(@PathParam("customerId") CustomerId customerId) {
        return new Page<>(sites.of(customerId).stream().map(SiteView::of).toList(), null);
    }

    /** The last one wins: a site is a name and a zone, and who changes one of them leaves the other alone. */
    @PATCH
    @Path("/{siteId}")
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public SiteView change(
            @PathParam("customerId") CustomerId customerId, @PathParam("siteId") SiteId siteId, NameAndZonePatch body) {
        return SiteView.of(sites.change(customerId, siteId, body));
    }
}
