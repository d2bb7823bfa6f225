/** Inventories as received: each digest of an endpoint is stored once. */
@NullMarked
package io.fleetmend.scheduler.inventory;

import org.jspecify.annotations.NullMarked;
