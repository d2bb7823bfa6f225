/** CISA's catalogue of known exploited vulnerabilities. */
@NullMarked
package io.fleetmend.ingest.kev;

import org.jspecify.annotations.NullMarked;
