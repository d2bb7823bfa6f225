/** Bulletins that providers write themselves, each for its own customers. */
@NullMarked
package io.fleetmend.ingest.custom;

import org.jspecify.annotations.NullMarked;
