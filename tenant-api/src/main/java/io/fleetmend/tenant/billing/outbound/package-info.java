/** Requests that leave for addresses which providers chose: never into our own network, and with secrets that are kept sealed. */
@NullMarked
package io.fleetmend.tenant.billing.outbound;

import org.jspecify.annotations.NullMarked;
