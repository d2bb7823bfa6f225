/** Which lines a customer is billed by, and how each of them counts. */
@NullMarked
package io.fleetmend.tenant.billing.agreement;

import org.jspecify.annotations.NullMarked;
