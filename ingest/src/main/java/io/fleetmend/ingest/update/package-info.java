/** What the pockets of the archives offer, and the bulletins that nobody wrote yet. */
@NullMarked
package io.fleetmend.ingest.update;

import org.jspecify.annotations.NullMarked;
