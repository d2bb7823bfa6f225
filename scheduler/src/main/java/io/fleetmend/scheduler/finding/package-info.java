/** What exposure tells to be missing where. */
@NullMarked
package io.fleetmend.scheduler.finding;

import org.jspecify.annotations.NullMarked;
