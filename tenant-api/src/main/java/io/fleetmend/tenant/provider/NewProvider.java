package io.fleetmend.tenant.provider;

import io.fleetmend.tenant.access.Input;

/** What the operator says of a new provider. */
public record NewProvider(String name) {
    public NewProvider {
        name = Input.name("name", name);
    }
}
