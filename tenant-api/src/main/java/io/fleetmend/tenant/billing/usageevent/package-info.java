/** What was counted, as CloudEvents behind a cursor that skips nothing. */
@NullMarked
package io.fleetmend.tenant.billing.usageevent;

import org.jspecify.annotations.NullMarked;
