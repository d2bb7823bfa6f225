package io.fleetmend.chart;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.Map;
import org.keycloak.representations.idm.RealmRepresentation;

/** What we use of k8s.keycloak.org/v2beta1, written after the operator's sources; only the realm has a published type. */
final class KeycloakTypes {
    private KeycloakTypes() {}

    record Keycloak(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
        record Spec(
                int instances,
                Hostname hostname,
                Http http,
                Proxy proxy,
                Ingress ingress,
                Database db,
                ResourceRequirements resources) {}

        record Hostname(String hostname, boolean backchannelDynamic) {}

        record Http(String tlsSecret) {}

        record Proxy(String headers) {}

        record Ingress(boolean enabled) {}

        record Database(
                String vendor, String url, SecretKeySelector usernameSecret, SecretKeySelector passwordSecret) {}
    }

    record KeycloakRealmImport(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
        record Spec(String keycloakCRName, Map<String, Placeholder> placeholders, RealmRepresentation realm) {}

        record Placeholder(SecretKeySelector secret) {}
    }
}
