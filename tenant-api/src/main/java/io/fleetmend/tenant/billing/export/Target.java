package io.fleetmend.tenant.billing.export;

import io.fleetmend.tenant.billing.mapping.PsaSystem;
import java.util.Map;

/** Where a PSA is and what opens it. */
record Target(PsaSystem system, String url, Map<String, String> credentials, long revision) {
    String credential(String name) {
        String value = credentials.get(name);
        if (value == null) {
            throw new IllegalStateException("target %s has no credential %s".formatted(system, name));
        }
        return value;
    }

    @Override
    public String toString() {
        return "%s at %s".formatted(system, url);
    }
}
