/** The signed indexes of Debian's archive. */
@NullMarked
package io.fleetmend.ingest.debian.archive;

import org.jspecify.annotations.NullMarked;
