/** The sources: when each was read, whether it can be relied on, and the reading itself. */
@NullMarked
package io.fleetmend.ingest.source;

import org.jspecify.annotations.NullMarked;
