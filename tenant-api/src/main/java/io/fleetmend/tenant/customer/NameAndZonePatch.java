package io.fleetmend.tenant.customer;

import io.fleetmend.tenant.access.Input;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is to become different of a customer or a site; what is absent stays. */
public record NameAndZonePatch(
        @Nullable String name, @Nullable ZoneId timeZone) {
    public NameAndZonePatch {
        name = name == null ? null : Input.name("name", name);
        timeZone = timeZone == null ? null : Input.zone("timeZone", timeZone);
    }
}
