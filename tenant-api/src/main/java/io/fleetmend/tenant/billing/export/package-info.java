/** Bringing closed quantities into the provider's PSA, each exactly once. */
@NullMarked
package io.fleetmend.tenant.billing.export;

import org.jspecify.annotations.NullMarked;
