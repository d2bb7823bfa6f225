/** Telling the provider's programs, signed, until they have heard it. */
@NullMarked
package io.fleetmend.tenant.billing.webhook;

import org.jspecify.annotations.NullMarked;
