/** Endpoints that are not billed for a while, each with a reason and an end. */
@NullMarked
package io.fleetmend.tenant.billing.exclusion;

import org.jspecify.annotations.NullMarked;
