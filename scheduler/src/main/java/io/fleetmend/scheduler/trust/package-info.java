/** Whom agents believe: the trust roots, signed offline, and the key that signs jobs. */
@NullMarked
package io.fleetmend.scheduler.trust;

import org.jspecify.annotations.NullMarked;
