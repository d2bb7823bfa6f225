package io.fleetmend.e2e.story;

import java.time.ZoneId;

/** A customer with its one site. */
record Tenant(String name, String customer, String site, ZoneId zone) {}
