package io.fleetmend.platform.identity;

import java.util.Set;

/** The roles of the realm, as constants for {@code @RolesAllowed}; docs/flows.md says who they are. */
public final class Roles {
    public static final String OPERATOR = "operator";
    public static final String PROVIDER_ADMIN = "provider-admin";
    public static final String TECHNICIAN = "technician";
    public static final String APPROVER = "approver";
    public static final String PORTAL_VIEWER = "portal-viewer";
    public static final String PORTAL_SIGNER = "portal-signer";
    public static final String BILLING_READ = "billing-read";
    public static final String BILLING_EXPORT = "billing-export";

    /** Keycloak has some of its own besides, which mean nothing here. */
    public static final Set<String> ALL = Set.of(
            OPERATOR, PROVIDER_ADMIN, TECHNICIAN, APPROVER, PORTAL_VIEWER, PORTAL_SIGNER, BILLING_READ, BILLING_EXPORT);

    private Roles() {}
}
