/** Vendors' documents as bytes: unpacked within bounds, decoded strictly. */
@NullMarked
package io.fleetmend.ingest.document;

import org.jspecify.annotations.NullMarked;
