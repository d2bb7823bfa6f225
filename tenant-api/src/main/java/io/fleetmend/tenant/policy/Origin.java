package io.fleetmend.tenant.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who said so; narrow beats wide. */
public enum Origin {
    @JsonProperty("default")
    DEFAULT,
    @JsonProperty("provider")
    PROVIDER,
    @JsonProperty("customer")
    CUSTOMER
}
