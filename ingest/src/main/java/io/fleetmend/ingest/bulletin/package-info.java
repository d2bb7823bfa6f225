/** Bulletins by revision, and the raw documents they were read from. */
@NullMarked
package io.fleetmend.ingest.bulletin;

import org.jspecify.annotations.NullMarked;
