/** What the provider's PSA calls our customers and their lines. */
@NullMarked
package io.fleetmend.tenant.billing.mapping;

import org.jspecify.annotations.NullMarked;
