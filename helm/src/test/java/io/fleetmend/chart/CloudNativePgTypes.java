package io.fleetmend.chart;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/** What we use of postgresql.cnpg.io/v1, written after CloudNativePG's documentation; there is no Java library with it. */
final class CloudNativePgTypes {
    private CloudNativePgTypes() {}

    record Cluster(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
        record Spec(
                int instances,
                String imageName,
                boolean enableSuperuserAccess,
                Bootstrap bootstrap,
                Storage storage,
                ResourceRequirements resources,
                PostgresConfiguration postgresql,
                List<Plugin> plugins) {}

        record Bootstrap(InitDb initdb) {}

        record InitDb(String database, String owner, String encoding) {}

        record Storage(String size, String storageClass) {}

        record PostgresConfiguration(Map<String, String> parameters) {}

        record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}
    }

    record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
        record Spec(
                Reference cluster,
                String schedule,
                String backupOwnerReference,
                String method,
                PluginConfiguration pluginConfiguration) {}

        record Reference(String name) {}

        record PluginConfiguration(String name) {}
    }
}
