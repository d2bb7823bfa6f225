/** What is billable, and how it is counted: plain arithmetic over sets of days, without a clock, a database or a framework. */
@NullMarked
package io.fleetmend.tenant.billing.counting;

import org.jspecify.annotations.NullMarked;
