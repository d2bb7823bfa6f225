/** When work is allowed: maintenance windows by RFC 5545 in IANA time zones, less the change freezes. Pure: time is an argument. */
@NullMarked
package io.fleetmend.scheduler.window;

import org.jspecify.annotations.NullMarked;
