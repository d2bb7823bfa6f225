/** Brings documents here from where the operator said they are, and from nowhere else. */
@NullMarked
package io.fleetmend.ingest.fetch;

import org.jspecify.annotations.NullMarked;
