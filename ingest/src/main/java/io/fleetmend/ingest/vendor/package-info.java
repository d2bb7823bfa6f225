/** The feeds of all other vendors: whatever there is a reader for. */
@NullMarked
package io.fleetmend.ingest.vendor;

import org.jspecify.annotations.NullMarked;
