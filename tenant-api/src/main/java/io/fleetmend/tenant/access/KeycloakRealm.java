package io.fleetmend.tenant.access;

import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.telemetry.LogKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;

/** Our realm, as far as users and clients go. */
@ApplicationScoped
public class KeycloakRealm {
    public static final String PROVIDER = "provider";
    public static final String CUSTOMERS = "customers";
    public static final String SERVICE_ACCOUNT = "service-account-";
    private static final Logger LOG = Logger.getLogger(KeycloakRealm.class);
    private static final int SUCCESS = 2;

    private final Keycloak keycloak;
    private final String name;

    KeycloakRealm(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String name) {
        this.keycloak = keycloak;
        this.name = name;
    }

    public UsersResource users() {
        return keycloak.realm(name).users();
    }

    public ClientsResource clients() {
        return keycloak.realm(name).clients();
    }

    public RoleRepresentation role(String role) {
        return keycloak.realm(name).roles().get(role).toRepresentation();
    }

    public Set<String> rolesOf(String userId) {
        return users().get(userId).roles().realmLevel().listAll().stream()
                .map(RoleRepresentation::getName)
                .filter(role -> !role.startsWith("default-roles-"))
                .collect(Collectors.toSet());
    }

    public static String createdId(Response answer) {
        requireDone(answer);
        return CreatedResponseUtil.getCreatedId(answer);
    }

    public static void requireDone(Response answer) {
        if (answer.getStatus() / 100 != SUCCESS) {
            try (var _ = LogKeys.of("status", answer.getStatus())) {
                LOG.error("Keycloak refused");
            }
            throw Problems.unavailable("The user directory did not take this; nothing was changed there.");
        }
    }
}
