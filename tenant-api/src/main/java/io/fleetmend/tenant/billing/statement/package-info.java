/** What a customer is billed for a month: lines, their evidence, and adjustments of months that are closed. */
@NullMarked
package io.fleetmend.tenant.billing.statement;

import org.jspecify.annotations.NullMarked;
