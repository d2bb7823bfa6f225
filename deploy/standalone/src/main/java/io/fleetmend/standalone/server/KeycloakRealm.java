package io.fleetmend.standalone.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * The realm as it is first imported, from {@code deploy/keycloak/fleetmend-realm.json}.
 *
 * @param consoleAddress where browsers come back to after the login, {@code http://127.0.0.1:8080}
 * @param passwordLogins whether people may trade a password for a token at a terminal: for demonstrations and tests only
 */
public record KeycloakRealm(String consoleAddress, boolean passwordLogins) {
    public static final String NAME = "fleetmend";
    public static final String OPERATOR = "operator";
    public static final String OPERATOR_PASSWORD = "keycloak.operator";
    public static final String TENANT_API_CLIENT = "fleetmend-tenant-api";
    public static final String TENANT_API_SECRET = "keycloak.client.tenant-api";
    public static final String CONSOLE_CLIENT = "fleetmend-console";
    public static final String CONSOLE_SECRET = "keycloak.client.console";
    public static final String CLI_CLIENT = "fleetmend-cli";

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] json(Secrets secrets) {
        String filled = template()
                .replace("@tenant-api.secret@", secrets.get(TENANT_API_SECRET))
                .replace("@console.secret@", secrets.get(CONSOLE_SECRET))
                .replace("@console.address@", consoleAddress)
                .replace("@operator.password@", secrets.get(OPERATOR_PASSWORD));
        try {
            ObjectNode realm = (ObjectNode) JSON.readTree(filled);
            if (!passwordLogins) {
                remove(realm.withArray("clients"), CLI_CLIENT);
            }
            return JSON.writeValueAsBytes(realm);
        } catch (IOException e) {
            throw new UncheckedIOException("fleetmend-realm.json cannot be read", e);
        }
    }

    private static void remove(ArrayNode clients, String clientId) {
        Iterator<JsonNode> each = clients.iterator();
        while (each.hasNext()) {
            if (each.next().path("clientId").asText().equals(clientId)) {
                each.remove();
            }
        }
    }

    private static String template() {
        try (InputStream in = KeycloakRealm.class.getResourceAsStream("fleetmend-realm.json")) {
            if (in == null) {
                throw new IllegalStateException("fleetmend-realm.json is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read fleetmend-realm.json", e);
        }
    }
}
