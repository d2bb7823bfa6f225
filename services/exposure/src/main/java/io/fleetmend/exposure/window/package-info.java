/** Exposure windows: from a vendor's release to verified protection. */
@NullMarked
package io.fleetmend.exposure.window;

import org.jspecify.annotations.NullMarked;
