/** How an endpoint leaves. */
@NullMarked
package io.fleetmend.scheduler.retirement;

import org.jspecify.annotations.NullMarked;
