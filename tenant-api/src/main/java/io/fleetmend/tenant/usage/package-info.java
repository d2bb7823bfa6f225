/** Managed endpoint-days: what is counted, once, for whoever writes the invoices. */
@NullMarked
package io.fleetmend.tenant.usage;

import org.jspecify.annotations.NullMarked;
