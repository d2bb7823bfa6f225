/** Time is injected, so that tests can let it pass. */
@NullMarked
package io.fleetmend.platform.time;

import org.jspecify.annotations.NullMarked;
