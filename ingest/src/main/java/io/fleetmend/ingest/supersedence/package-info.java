/** Which update replaces which, over all sources. */
@NullMarked
package io.fleetmend.ingest.supersedence;

import org.jspecify.annotations.NullMarked;
