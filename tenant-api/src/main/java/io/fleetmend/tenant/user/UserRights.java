package io.fleetmend.tenant.user;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.access.Input;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody may do, and where.
 *
 * @param customers ids, or {@code *} alone for all of the provider, those to come included
 */
public record UserRights(Set<String> roles, Set<String> customers) {
    private static final String ALL = "*";
    private static final int MOST_CUSTOMERS = 1000;
    private static final Set<String> STAFF = Set.of(Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.APPROVER);
    private static final Set<String> PORTAL = Set.of(Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER);

    /** Last, for it is checked against the sets above. */
    static final UserRights ADMIN = new UserRights(Set.of(Roles.PROVIDER_ADMIN), Set.of(ALL));

    public UserRights {
        roles = Set.copyOf(Input.atMost("roles", roles, STAFF.size() + PORTAL.size()));
        customers = Set.copyOf(Input.atMost("customers", customers, MOST_CUSTOMERS));
        // no operator, no billing program: neither is a provider's to make here
        if (roles.isEmpty() || !(STAFF.containsAll(roles) || PORTAL.containsAll(roles))) {
            throw new IllegalArgumentException("roles must be some of %s, or some of %s, but were %s"
                    .formatted(sorted(STAFF), sorted(PORTAL), sorted(roles)));
        }
        boolean all = customers.equals(Set.of(ALL));
        if (!all) {
            if (customers.isEmpty()) {
                throw new IllegalArgumentException("customers must be ids or [\"*\"], but there are none");
            }
            customers.forEach(UserRights::requireId);
        }
        if (roles.contains(Roles.PROVIDER_ADMIN) && !all) {
            throw new IllegalArgumentException("customers must be [\"*\"] for a provider-admin");
        }
        if (PORTAL.containsAll(roles) && all) {
            throw new IllegalArgumentException("customers must be ids for a portal user, who belongs to a customer");
        }
    }

    private static void requireId(String customer) {
        try {
            CustomerId.of(customer);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("customers must be ids or [\"*\"], but: " + e.getMessage(), e);
        }
    }

    List<CustomerId> customerIds() {
        return customers.contains(ALL)
                ? List.of()
                : customers.stream().map(CustomerId::of).toList();
    }

    /** As the audit log keeps them. */
    Map<String, String> described() {
        return Map.of(
                "roles",
                sorted(roles).toString(),
                "customers",
                sorted(customers).toString());
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
