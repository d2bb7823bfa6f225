package io.fleetmend.standalone.server;

import java.util.List;

/**
 * How one service reaches its schema.
 *
 * @param user the login role, which owns nothing
 * @param owner the role that owns the schema and migrates it
 */
public record ServiceDatabase(
        String jdbcUrl, String schema, String user, String password, String owner, String ownerPassword) {

    static final List<String> SERVICES = List.of("tenant-api", "ingest", "exposure", "scheduler");

    /** {@code tenant-api} has the schema {@code tenant_api}; the roles are called after the schema. */
    static String schemaOf(String service) {
        if (!SERVICES.contains(service)) {
            throw new IllegalArgumentException(
                    "a service must be one of %s, but was '%s'".formatted(SERVICES, service));
        }
        return service.replace('-', '_');
    }

    static String ownerOf(String schema) {
        return schema + "_owner";
    }

    /** The name its password has among the {@link Secrets}. */
    static String secretOf(String role) {
        return "postgres." + role;
    }
}
