/** Machines that came back under a second identity and are billed once. */
@NullMarked
package io.fleetmend.tenant.billing.merge;

import org.jspecify.annotations.NullMarked;
