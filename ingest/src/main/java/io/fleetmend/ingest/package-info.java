/** Bulletin ingestion: what every source shares. */
@NullMarked
package io.fleetmend.ingest;

import org.jspecify.annotations.NullMarked;
