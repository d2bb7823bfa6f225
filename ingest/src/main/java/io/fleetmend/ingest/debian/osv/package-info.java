/** Debian's advisories in the OSV format. */
@NullMarked
package io.fleetmend.ingest.debian.osv;

import org.jspecify.annotations.NullMarked;
