/** The same request twice is done once. */
@NullMarked
package io.fleetmend.tenant.billing.idempotency;

import org.jspecify.annotations.NullMarked;
