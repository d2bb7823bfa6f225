/** What tenant-api told about customers, their sites and the rules they want to be patched by. */
@NullMarked
package io.fleetmend.scheduler.tenants;

import org.jspecify.annotations.NullMarked;
