/** The historic outbreaks, as documents of this project's own. */
@NullMarked
package io.fleetmend.ingest.outbreak;

import org.jspecify.annotations.NullMarked;
