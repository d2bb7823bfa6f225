/** Months: open, then closed for ever. */
@NullMarked
package io.fleetmend.tenant.billing.period;

import org.jspecify.annotations.NullMarked;
