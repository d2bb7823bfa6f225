/** Facts told by ingest: what vendors published and how bad it is. */
@NullMarked
package io.fleetmend.contracts.bulletin.v1;

import org.jspecify.annotations.NullMarked;
