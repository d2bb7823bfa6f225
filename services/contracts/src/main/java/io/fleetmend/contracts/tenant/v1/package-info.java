/** Facts told by tenant-api: who the tenants are, by which rules they want to be patched, and what is counted for billing. */
@NullMarked
package io.fleetmend.contracts.tenant.v1;

import org.jspecify.annotations.NullMarked;
