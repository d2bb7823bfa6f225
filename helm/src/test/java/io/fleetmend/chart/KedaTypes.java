package io.fleetmend.chart;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;

/** What we use of keda.sh/v1alpha1, written after KEDA 2.17's definitions; there is no Java library with them. */
final class KedaTypes {
    private KedaTypes() {}

    record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
        record Spec(
                Target scaleTargetRef,
                int minReplicaCount,
                int maxReplicaCount,
                int pollingInterval,
                int cooldownPeriod,
                List<Trigger> triggers) {}

        record Target(String apiVersion, String kind, String name) {}

        /** @param metadata texts, also where they are numbers: KEDA refuses others */
        record Trigger(String type, Map<String, String> metadata, Authentication authenticationRef) {}

        record Authentication(String name) {}
    }

    record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
        record Spec(List<SecretTarget> secretTargetRef) {}

        record SecretTarget(String parameter, String name, String key) {}
    }
}
