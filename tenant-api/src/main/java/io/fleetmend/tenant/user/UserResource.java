package io.fleetmend.tenant.user;

import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The people of a provider and of its customers. */
@Path("/api/v1/users")
public class UserResource {
    private final Users users;

    UserResource(Users users) {
        this.users = users;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public Users.Created create(NewUser body) {
        return users.create(body);
    }

    /** Keycloak pages by position, so the cursor is one. */
    @GET
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public Page<Users.UserView> list(@BeanParam PageRequest page) {
        int first = position(page.after());
        List<Users.UserView> rows = users.list(first, page.limitPlusOne());
        return Page.of(rows, page, last -> Integer.toString(first + page.limit()));
    }

    @PUT
    @Path("/{username}")
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public Users.UserView change(@PathParam("username") String username, UserRights body) {
        return users.change(username, body);
    }

    @DELETE
    @Path("/{username}")
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public void delete(@PathParam("username") String username) {
        users.delete(username);
    }

    private static int position(String cursor) {
        try {
            return cursor.isEmpty() ? 0 : Math.max(0, Integer.parseInt(cursor));
        } catch (NumberFormatException e) {
            throw Problems.invalid("cursor", "cursor must be one that a page before answered");
        }
    }
}
