/** The engine of this process: loaded from the schema, changed by one, read by many. */
@NullMarked
package io.fleetmend.exposure.live;

import org.jspecify.annotations.NullMarked;
