/** FIRST's exploit prediction scores. */
@NullMarked
package io.fleetmend.ingest.epss;

import org.jspecify.annotations.NullMarked;
