package io.fleetmend.tenant.customer;

import io.fleetmend.tenant.access.Input;
import java.time.ZoneId;

/** What a customer or a site is made of. */
public record NameAndZone(String name, ZoneId timeZone) {
    public NameAndZone {
        name = Input.name("name", name);
        timeZone = Input.zone("timeZone", timeZone);
    }
}
