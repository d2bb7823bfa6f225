package io.fleetmend.exposure.finding;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.CustomerCounts;
import io.fleetmend.exposure.engine.View;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a bulletin is missing. */
@Path("/api/v1/bulletins/{bulletinId}/affected")
public class AffectedResource {
    private final Visible visible;
    private final LiveEngine engine;

    AffectedResource(Visible visible, LiveEngine engine) {
        this.visible = visible;
        this.engine = engine;
    }

    /** @param endpoints on how many of the customer's endpoints it is missing */
    public record AffectedCustomer(CustomerId customer, long endpoints) {}

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Operation(summary = "Counts per customer of the caller, zeros left out")
    public Page<AffectedCustomer> list(@PathParam("bulletinId") String bulletin, @BeanParam @Valid PageRequest page) {
        List<CustomerId> customers = visible.customers();
        String after = page.after();
        List<AffectedCustomer> affected = engine.read(view -> affected(view, bulletin, customers)).stream()
                .filter(one -> one.customer().toString().compareTo(after) > 0)
                .limit(page.limitPlusOne())
                .toList();
        return Page.of(affected, page, one -> one.customer().toString());
    }

    private static List<AffectedCustomer> affected(View view, String id, List<CustomerId> customers) {
        Bulletin bulletin = find(view, id);
        CustomerCounts counts = view.reach().countsMissing(bulletin);
        return customers.stream()
                .flatMap(customer -> view.customer(customer).stream())
                .map(customer -> new AffectedCustomer(customer.id(), counts.of(customer)))
                .filter(affected -> affected.endpoints() > 0)
                .toList();
    }

    private static Bulletin find(View view, String id) {
        try {
            return view.bulletin(new BulletinId(id)).orElseThrow(Problems::notFound);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
