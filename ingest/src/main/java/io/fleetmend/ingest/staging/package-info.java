/** Rows on their way in: written into a table without statistics first, compared with what is there as a whole. */
@NullMarked
package io.fleetmend.ingest.staging;

import org.jspecify.annotations.NullMarked;
