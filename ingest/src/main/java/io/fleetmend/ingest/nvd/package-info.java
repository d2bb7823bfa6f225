/** NIST's vulnerability database, as its API pages through it. */
@NullMarked
package io.fleetmend.ingest.nvd;

import org.jspecify.annotations.NullMarked;
