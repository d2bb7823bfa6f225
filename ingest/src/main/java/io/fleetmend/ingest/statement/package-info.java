/** What sources say, each for itself, and where they say it. */
@NullMarked
package io.fleetmend.ingest.statement;

import org.jspecify.annotations.NullMarked;
