/** Who asks, and therefore whose data exists for the request. */
@NullMarked
package io.fleetmend.platform.identity;

import org.jspecify.annotations.NullMarked;
